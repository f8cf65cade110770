using CreatorFlow.Platform.Live;
using CreatorFlow.Tests.Given;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Tests.Platform.Live;

public class LiveLoadTests
{
    private readonly TestClock clock = new();

    [Fact]
    public void A_full_node_refuses_and_asks_for_fast_polls_until_there_is_room()
    {
        var load = new LiveLoad(new LiveOptions(2), clock);
        load.Looked();
        var first = new DefaultHttpContext();
        load.TryEnter().ShouldBeTrue();
        load.Opened(first);
        load.TryEnter().ShouldBeTrue();
        load.TryEnter().ShouldBeFalse();
        load.Now().ShouldBe(new LiveLoadNow(2, 2, 1, 1, 0, true));

        load.Leave(first);

        load.Now().ShouldBe(new LiveLoadNow(1, 2, 1, 1, 0, false));
        (load.Now().UsedPercent, load.Now().FailedPercent).ShouldBe((50, 50));
    }

    [Fact]
    public void A_try_that_never_became_a_line_is_a_failure_for_five_minutes()
    {
        var load = new LiveLoad(new LiveOptions(), clock);
        load.TryEnter();
        load.Leave(new DefaultHttpContext());
        load.Now().Failed.ShouldBe(1);

        clock.Advance(TimeSpan.FromMinutes(6));

        load.Now().Failed.ShouldBe(0);
    }

    [Fact]
    public void A_log_that_cannot_be_read_is_an_emergency()
    {
        var load = new LiveLoad(new LiveOptions(), clock);
        load.Looked();
        clock.Advance(TimeSpan.FromSeconds(6));

        (load.Now().DelayMs, load.Now().IsEmergency).ShouldBe((6_000, true));
        load.Looked();
        load.Now().IsEmergency.ShouldBeFalse();
    }
}
