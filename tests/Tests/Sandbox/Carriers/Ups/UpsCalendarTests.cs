using CreatorFlow.Sandbox.Carriers.Ups;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

public sealed class UpsCalendarTests
{
    [Theory]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-21", false)]
    [InlineData("2026-11-22", false)]
    [InlineData("2026-11-26", false)]
    [InlineData("2026-12-25", false)]
    [InlineData("2027-01-01", false)]
    [InlineData("2027-05-31", false)]
    [InlineData("2027-07-05", true)]
    [InlineData("2027-09-06", false)]
    public void Weekends_and_holidays_are_no_business_days(string day, bool isBusinessDay) =>
        UpsCalendar.IsBusinessDay(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(isBusinessDay);

    [Fact]
    public void Business_days_are_counted_over_a_weekend()
    {
        UpsCalendar.Add(new DateOnly(2026, 11, 20), 1).ShouldBe(new DateOnly(2026, 11, 23));
        UpsCalendar.Add(new DateOnly(2026, 11, 20), 5).ShouldBe(new DateOnly(2026, 11, 30));
        UpsCalendar.NextBusinessDay(new DateOnly(2026, 11, 21)).ShouldBe(new DateOnly(2026, 11, 23));
    }
}
