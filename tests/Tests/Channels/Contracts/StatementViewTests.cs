using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Contracts;

public sealed class StatementViewTests
{
    [Fact]
    public void A_statement_adds_up_when_its_sums_and_its_lines_do()
    {
        // The sums of the example of the fact sheet.
        var own = View(81244, 98000, -4512, -12244, 0);

        (own.OwnDifference, own.AddsUp).ShouldBe((new Money(0, "USD"), true));
        (own with { Difference = new(1, "USD") }).AddsUp.ShouldBeFalse();
    }

    [Fact]
    public void What_its_own_sums_leave_is_said()
    {
        var own = View(81240, 98000, -4512, -12244, null);

        (own.OwnDifference, own.AddsUp).ShouldBe((new Money(-4, "USD"), false));
    }

    [Fact]
    public void Sums_that_the_channel_does_not_say_are_no_difference()
    {
        var own = View(81240, null, null, -12244, 0);

        (own.OwnDifference, own.AddsUp).ShouldBe((null, true));
    }

    private static StatementView View(
        long settlement, long? sales, long? shipping, long? fees, long? adjustments) => new(
        Guid.Empty, Guid.Empty, "1", TestClock.Start, StatementState.Paid, null, new(settlement, "USD"), Of(sales),
        Of(shipping), Of(fees), Of(adjustments), new(0, "USD"), new(0, "USD"), 1, [], TestClock.Start);

    private static Money? Of(long? minor) => minor is { } own ? new Money(own, "USD") : null;
}
