using CreatorFlow.Channels.Breakers;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Limits;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Breakers;

public sealed class FamilyBreakerTests
{
    private static readonly CallResult Down =
        new(CallEnd.Down, TimeSpan.Zero) { Message = "HTTP status 503" };

    private static readonly CallResult Worked = new(CallEnd.Worked, TimeSpan.Zero);

    private static readonly ChannelCall Ship = new("app", "shop", "orders.mark_shipped", CallFamily.Shipping, 0);

    private readonly FamilyBreaker breaker = new();
    private DateTimeOffset now = TestClock.Start;

    [Fact]
    public void Ten_failures_in_a_row_stop_the_calls()
    {
        Fail(FamilyBreaker.FailuresInARow - 1);
        breaker.MayGo(now).ShouldBeTrue();

        Fail(1);

        breaker.MayGo(now).ShouldBeFalse();
        breaker.Rest.ShouldBe(new(now, now.AddSeconds(5), "HTTP status 503"));
    }

    [Theory]
    [InlineData(nameof(CallEnd.Throttled))]
    [InlineData(nameof(CallEnd.Refused))]
    [InlineData(nameof(CallEnd.Wrong))]
    [InlineData(nameof(CallEnd.Left))]
    public void What_does_not_say_that_the_channel_is_out_of_order_stops_nothing(string end)
    {
        for (var i = 0; i < 100; i++)
        {
            breaker.Left(new(Enum.Parse<CallEnd>(end), TimeSpan.Zero), now);
        }

        breaker.MayGo(now).ShouldBeTrue();
    }

    [Fact]
    public void A_quarter_of_failures_stops_nothing_and_four_fifths_do()
    {
        for (var i = 0; i < 200; i++)
        {
            breaker.Left(i % 4 == 0 ? Down : Worked, now);
        }

        breaker.Rest.ShouldBeNull();
        now = now.AddSeconds(31);

        for (var i = 0; i < 20; i++)
        {
            breaker.Left(i % 5 == 0 ? Worked : Down, now);
        }

        breaker.Rest.ShouldNotBeNull();
    }

    [Fact]
    public void One_call_at_a_time_finds_out_and_the_first_that_works_lets_all_go()
    {
        Fail(FamilyBreaker.FailuresInARow);
        now = now.AddSeconds(5);
        breaker.MayGo(now).ShouldBeTrue();
        breaker.MayGo(now).ShouldBeFalse();

        breaker.Left(Down, now);
        now = now.AddSeconds(9);
        breaker.MayGo(now).ShouldBeFalse();
        now = now.AddSeconds(1);
        breaker.MayGo(now).ShouldBeTrue();
        breaker.Left(Worked, now);

        breaker.Rest.ShouldBeNull();
        breaker.MayGo(now).ShouldBeTrue();
    }

    [Fact]
    public void It_looks_again_every_fifteen_seconds_at_the_latest()
    {
        Fail(FamilyBreaker.FailuresInARow);

        for (var i = 0; i < 5; i++)
        {
            now = breaker.Rest!.ProbeAt;
            breaker.MayGo(now).ShouldBeTrue();
            breaker.Left(Down, now);
        }

        (breaker.Rest!.ProbeAt - now).ShouldBe(TimeSpan.FromSeconds(15));
    }

    [Fact]
    public void A_call_that_was_let_through_and_never_came_back_is_followed_by_another()
    {
        Fail(FamilyBreaker.FailuresInARow);
        now = now.AddSeconds(5);
        breaker.MayGo(now).ShouldBeTrue();

        now = now.AddSeconds(29);
        breaker.MayGo(now).ShouldBeFalse();
        now = now.AddSeconds(1);

        breaker.MayGo(now).ShouldBeTrue();
    }

    [Fact]
    public void Other_families_and_other_shops_go_on()
    {
        var breakers = new FamilyBreakers(new TestClock());

        for (var i = 0; i < FamilyBreaker.FailuresInARow; i++)
        {
            breakers.Left(Ship, Down);
        }

        var failure = Should.Throw<ChannelFailure>(() => breakers.Check(Ship));
        (failure.Kind, failure.Message).ShouldBe((ChannelFailureKind.Retry,
            "Calls about Shipping rest, since the channel is out of order; tried again at 15:00:05 UTC. "
            + "HTTP status 503"));
        breakers.Check(Ship with { Family = CallFamily.Orders });
        breakers.Check(Ship with { Shop = "other" });
        breakers.Resting.Keys.ShouldBe([("shop", CallFamily.Shipping)]);
    }

    private void Fail(int times)
    {
        for (var i = 0; i < times; i++)
        {
            breaker.Left(Down, now);
        }
    }
}
