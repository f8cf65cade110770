using CreatorFlow.Platform.Live;

namespace CreatorFlow.Tests.Platform.Live;

public class LiveListenersTests
{
    private static readonly Guid Ours = new(1, 0, 0, new byte[8]);
    private static readonly Guid Theirs = new(2, 0, 0, new byte[8]);

    [Fact]
    public void A_channel_is_heard_as_long_as_one_browser_listens()
    {
        var listeners = new LiveListeners();
        listeners.Add("first", Ours, "orders");
        listeners.Add("first", Ours, "orders");
        listeners.Add("second", Ours, "orders");
        (listeners.Connections, listeners.Hears(Ours, "orders")).ShouldBe((2, true));

        listeners.Remove("first");
        listeners.Hears(Ours, "orders").ShouldBeTrue();
        listeners.Remove("second");
        (listeners.Connections, listeners.Hears(Ours, "orders")).ShouldBe((0, false));
    }

    [Fact]
    public void A_browser_of_one_workspace_is_none_of_another()
    {
        var listeners = new LiveListeners();
        listeners.Add("first", Ours, "orders");

        (listeners.Hears(Theirs, "orders"), listeners.Hears(Ours, "stock")).ShouldBe((false, false));
        listeners.Remove("unknown");
        listeners.Hears(Ours, "orders").ShouldBeTrue();
    }
}
