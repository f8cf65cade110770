using CreatorFlow.Orders.Deadlines;

namespace CreatorFlow.Tests.Orders.Deadlines;

public sealed class FederalHolidaysTests
{
    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-01-19")]
    [InlineData("2026-02-16")]
    [InlineData("2026-05-25")]
    [InlineData("2026-06-19")]
    [InlineData("2026-09-07")]
    [InlineData("2026-10-12")]
    [InlineData("2026-11-11")]
    [InlineData("2026-11-26")]
    [InlineData("2026-12-25")]
    public void The_days_of_2026_are_known(string day) =>
        FederalHolidays.Contains(DateOnly.Parse(day, null)).ShouldBeTrue();

    [Fact]
    public void One_at_a_week_end_is_kept_on_the_nearest_weekday()
    {
        FederalHolidays.Contains(new(2026, 7, 3)).ShouldBeTrue("the 4th of July 2026 is a Saturday");
        FederalHolidays.Contains(new(2026, 7, 4)).ShouldBeFalse();
        FederalHolidays.Contains(new(2023, 1, 2)).ShouldBeTrue("the 1st of January 2023 is a Sunday");
        FederalHolidays.Contains(new(2021, 12, 31)).ShouldBeTrue("the 1st of January 2022 is a Saturday");
        FederalHolidays.Contains(new(2026, 12, 31)).ShouldBeFalse();
    }
}
