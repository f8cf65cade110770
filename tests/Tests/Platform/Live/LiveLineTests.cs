using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Live;

namespace CreatorFlow.Tests.Platform.Live;

public class LiveLineTests
{
    private static readonly LiveVisitor Visitor =
        new(Guid.Empty, Guid.Empty, "session", new HashSet<string> { "lights.read" });

    [Fact]
    public void Many_that_come_at_once_are_one_frame_and_a_fact_is_never_in_two()
    {
        var browser = Listening();

        browser.Line.Tell([.. Enumerable.Range(1, 150).Select(i => Fact(i, "a", "b"))], Frames(150));

        browser.Frames.Select(frame => frame.Count).ShouldBe([100, 100, 100]);
        browser.Frames.ShouldAllBe(frame => frame.GroupBy(own => own.Cursor).All(same => same.Count() == 2));
    }

    [Fact]
    public async Task A_browser_that_reads_slowly_gets_everything_in_order_and_holds_nobody_up()
    {
        var (slow, quick) = (Listening(), Listening());
        slow.Block();

        for (var i = 1; i <= 20; i++)
        {
            slow.Line.Tell([Fact(i, "a")], Shared(Fact(i, "a")));
            quick.Line.Tell([Fact(i, "a")], Shared(Fact(i, "a")));
        }

        quick.Frames.Count.ShouldBe(20);
        slow.Frames.ShouldBeEmpty();
        slow.Unblock();
        await slow.Line.Written;
        slow.Frames.Select(frame => frame[0].Cursor).ShouldBe(Enumerable.Range(1, 20).Select(i => $"0-{i}"));
    }

    [Fact]
    public void A_browser_that_does_not_read_at_all_is_cut()
    {
        var browser = Listening();
        browser.Block();

        for (var i = 1; i <= LiveLine.MaxWaiting + 2 && !browser.WasCut; i++)
        {
            browser.Line.Tell([Fact(i, "a")], Shared(Fact(i, "a")));
        }

        browser.WasCut.ShouldBeTrue();
    }

    [Fact]
    public void Too_much_that_is_kept_back_cuts_as_well()
    {
        var browser = new LiveWorld.Browser();
        browser.Line.Hold(Visitor, ["a"]);

        browser.Line.Tell([.. Enumerable.Range(1, LiveLine.MaxHeldBack + 1).Select(i => Fact(i, "a"))], Frames(0));

        browser.WasCut.ShouldBeTrue();
    }

    [Fact]
    public void What_was_left_is_not_heard_any_more()
    {
        var browser = Listening();
        browser.Line.Leave(["a"]);

        browser.Line.Tell([Fact(1, "a", "b")], Shared(Fact(1, "a", "b")));

        browser.Line.Key.ShouldBe("b");
        browser.Frames.SelectMany(frame => frame).Select(message => message.Channel).ShouldBe(["b"]);
    }

    private static LiveWorld.Browser Listening()
    {
        var browser = new LiveWorld.Browser();
        browser.Line.Hold(Visitor, ["a", "b"]);
        browser.Line.Release(FactCursor.Start);
        return browser;
    }

    private static LiveFact Fact(long position, params string[] channels) => new(
        new(0, position), [.. channels.Select(channel => new LiveMessage(channel, $"0-{position}", "told", "data"))]);

    private static Func<string, IReadOnlySet<string>, List<Microsoft.AspNetCore.SignalR.SerializedHubMessage>> Shared(
        params LiveFact[] facts) =>
        (_, channels) => LiveFrames.Of(facts, (_, message) => channels.Contains(message.Channel));

    private static Func<string, IReadOnlySet<string>, List<Microsoft.AspNetCore.SignalR.SerializedHubMessage>> Frames(
        int facts) => Shared([.. Enumerable.Range(1, facts).Select(i => Fact(i, "a", "b"))]);
}
