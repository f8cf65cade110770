using CreatorFlow.Orders.Deadlines;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Deadlines;

public sealed class CalendarRulesTests
{
    private static readonly CalendarWish Good = new(
        "17:30", ["monday", "Saturday"], true, "2026-12-24, 2026-12-31\n2026-12-24", 1, 7, 10);

    [Fact]
    public void What_is_said_is_read_and_told_in_one_form()
    {
        var rules = CalendarRules.Read(Good).Value;

        (rules.CutOffText, rules.RegularDays, rules.MadeToOrderDays, rules.BackOrderDays).ShouldBe(("17:30", 1, 7, 10));
        rules.WorkingDayNames.ShouldBe(["monday", "saturday"]);
        rules.ClosedDayTexts.ShouldBe(["2026-12-24", "2026-12-31"]);
        rules.ToFact().WorkingDays.ShouldBe("monday,saturday");
    }

    [Fact]
    public void The_holidays_of_the_united_states_are_usual_for_shops_that_sell_in_their_money_alone()
    {
        CalendarRules.Usual("USD", GivenPolicies.Usual, TestClock.Start).FederalHolidays.ShouldBeTrue();
        CalendarRules.Usual("GBP", GivenPolicies.Usual, TestClock.Start).FederalHolidays.ShouldBeFalse();
    }

    [Fact]
    public void Each_unclear_part_is_refused_by_its_own_code()
    {
        Code(Good with { CutOff = "25:00" }).ShouldBe(("orders.calendar_cut_off_unclear", "cutOff"));
        Code(Good with { WorkingDays = [] }).ShouldBe(("orders.calendar_no_working_day", "workingDays"));
        Code(Good with { ClosedDays = "24.12." }).ShouldBe(("orders.calendar_closed_day_unclear", "closedDays"));
        Code(Good with { RegularDays = 0 }).ShouldBe(("orders.calendar_days_out_of_range", "regularDays"));
        Code(Good with { BackOrderDays = null }).ShouldBe(("orders.calendar_days_out_of_range", "backOrderDays"));
        var many = string.Join(
            ' ', Enumerable.Range(0, 101).Select(day => $"{new DateOnly(2027, 1, 1).AddDays(day):o}"));
        Code(Good with { ClosedDays = many }).ShouldBe(("orders.calendar_too_many_closed_days", "closedDays"));
    }

    private static (string, string?) Code(CalendarWish wish)
    {
        var problem = CalendarRules.Read(wish).Problem!;
        return (problem.Code, problem.Field);
    }
}
