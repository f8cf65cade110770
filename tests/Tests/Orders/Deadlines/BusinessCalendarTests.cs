using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Deadlines;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Deadlines;

public sealed class BusinessCalendarTests
{
    private static readonly TimeZoneInfo Pacific = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    private static readonly DispatchRule Days = new(GivenPolicies.Usual, null);

    private static readonly CalendarRules Usual = CalendarRules.Usual("USD", GivenPolicies.Usual, TestClock.Start);

    [Theory]
    [InlineData("2026-11-16 10:00", "2026-11-18 23:59")]
    [InlineData("2026-11-20 10:00", "2026-11-24 23:59")]
    [InlineData("2026-11-21 10:00", "2026-11-24 23:59")]
    [InlineData("2026-11-24 10:00", "2026-11-27 23:59")]
    [InlineData("2026-12-31 10:00", "2027-01-05 23:59")]
    public void Two_business_days_pass_over_week_ends_and_holidays(string placed, string deadline) =>
        Local(new BusinessCalendar(Usual, Pacific, Days).After(At(placed), 2)).ShouldBe(deadline);

    [Fact]
    public void What_comes_after_the_cut_off_counts_from_the_next_day_and_the_deadline_falls_on_it()
    {
        var calendar = new BusinessCalendar(Usual with { CutOff = new(14, 0) }, Pacific, Days);

        Local(calendar.After(At("2026-11-16 14:00"), 2)).ShouldBe("2026-11-18 14:00");
        Local(calendar.After(At("2026-11-16 14:01"), 2)).ShouldBe("2026-11-19 14:00");
    }

    [Fact]
    public void Own_closed_days_and_own_working_days_count()
    {
        var closed = new BusinessCalendar(
            Usual with { ClosedDays = new HashSet<DateOnly> { new(2026, 11, 17) } }, Pacific, Days);
        var saturdays = new BusinessCalendar(
            Usual with { WorkingDays = new HashSet<DayOfWeek> { DayOfWeek.Saturday } }, Pacific, Days);

        Local(closed.After(At("2026-11-16 10:00"), 2)).ShouldBe("2026-11-19 23:59");
        Local(saturdays.After(At("2026-11-16 10:00"), 1)).ShouldBe("2026-11-21 23:59");
    }

    [Fact]
    public void A_regular_order_goes_by_the_dispatch_rule_of_its_day_whatever_longer_days_were_set()
    {
        var policies = new GivenPolicies();
        policies.Add(GivenPolicies.DispatchDays(1, new(2026, 11, 17)));
        var calendar = new BusinessCalendar(
            Usual with { RegularDays = 4 }, Pacific, new DispatchRule(policies.Of(null), 4));

        Local(calendar.Regular(At("2026-11-16 10:00"))).ShouldBe("2026-11-20 23:59");
        Local(calendar.Regular(At("2026-11-17 10:00"))).ShouldBe("2026-11-18 23:59");
    }

    [Fact]
    public void The_clocks_of_summer_and_winter_are_kept()
    {
        var calendar = new BusinessCalendar(Usual, Pacific, Days);

        calendar.After(At("2026-10-29 10:00"), 2).ShouldBe(new(2026, 11, 3, 7, 59, 0, TimeSpan.Zero));
        calendar.After(At("2026-10-26 10:00"), 2).ShouldBe(new(2026, 10, 29, 6, 59, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Where_the_clocks_are_put_forward_over_the_cut_off_it_is_an_hour_later()
    {
        var everyDay = Usual with { CutOff = new(2, 30), WorkingDays = CalendarRules.Week.ToHashSet() };

        new BusinessCalendar(everyDay, Pacific, Days).After(At("2027-03-13 01:00"), 1)
            .ShouldBe(new(2027, 3, 14, 10, 30, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData(OrderKind.Regular, "2026-11-18 23:59")]
    [InlineData(OrderKind.Sample, "2026-11-18 23:59")]
    [InlineData(OrderKind.Replacement, "2026-11-18 23:59")]
    [InlineData(OrderKind.MadeToOrder, "2026-11-23 23:59")]
    [InlineData(OrderKind.BackOrder, "2026-11-23 23:59")]
    public void Each_kind_has_its_days(OrderKind kind, string deadline) =>
        Local(new BusinessCalendar(Usual, Pacific, Days).DeadlineOf(OrderOf(kind))!.Value).ShouldBe(deadline);

    [Fact]
    public void A_pre_order_counts_from_its_day_and_making_takes_what_the_channel_says()
    {
        var calendar = new BusinessCalendar(Usual, Pacific, Days);
        var preOrder = OrderOf(OrderKind.PreOrder, told => told with { ReleaseOn = At("2026-12-01 09:00") });
        var business = OrderOf(OrderKind.MadeToOrder, told => told with { Handling = new(3, BusinessDays: true) });
        var calendarDays = OrderOf(OrderKind.MadeToOrder, told => told with { Handling = new(3, false) });

        Local(calendar.DeadlineOf(preOrder)!.Value).ShouldBe("2026-12-03 23:59");
        Local(calendar.DeadlineOf(business)!.Value).ShouldBe("2026-11-19 23:59");
        Local(calendar.DeadlineOf(calendarDays)!.Value).ShouldBe("2026-11-19 23:59");
        calendar.DeadlineOf(OrderOf(OrderKind.FulfilledByChannel)).ShouldBeNull();
    }

    [Fact]
    public void The_business_days_until_a_deadline_are_counted_and_those_past_are_below_nothing()
    {
        var calendar = new BusinessCalendar(Usual, Pacific, Days);

        calendar.DaysUntil(At("2026-11-20 10:00"), At("2026-11-24 23:00")).ShouldBe(2);
        calendar.DaysUntil(At("2026-11-24 10:00"), At("2026-11-20 23:00")).ShouldBe(-2);
    }

    private static Order OrderOf(OrderKind kind, Func<ChannelOrder, ChannelOrder>? change = null)
    {
        var told = OrderWorld.Told() with { Kind = kind, PlacedAt = At("2026-11-16 10:00"), DispatchBy = null };
        return Order.New(
            Ids.New(TestClock.Start), ScriptedShops.Kettles.Id, change?.Invoke(told) ?? told, TestClock.Start,
            TestClock.Start);
    }

    private static DateTimeOffset At(string local)
    {
        var time = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        return new DateTimeOffset(time, Pacific.GetUtcOffset(time)).ToUniversalTime();
    }

    private static string Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Pacific)
        .ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
