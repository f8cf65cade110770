using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;

namespace CreatorFlow.Web.Home;

/// <summary>A day hour by hour: how many orders, and their sales in the currency the shop earns most in.</summary>
public sealed record DayCourse(
    DaySpan Span, IReadOnlyList<ShopHour> Hours, IReadOnlyList<int> Orders, IReadOnlyList<long> SalesMinor)
{
    public int OrdersInAll => Orders.Sum();

    public long SalesInAllMinor => SalesMinor.Sum();
}

/// <summary>Some days in a row, the running one last.</summary>
public sealed record DayCourses(string Currency, IReadOnlyList<DayCourse> Days)
{
    /// <summary>Yesterday's sales up to what the clock shows now, in the same currency.</summary>
    public long SalesBeforeMinor { get; init; }

    public DayCourse Today => Days[^1];

    public DayCourse Yesterday => Days[^2];

    public bool IsEmpty => Days.All(day => day.OrdersInAll == 0);

    /// <summary>Puts each hour of a span that begins with the first day where the clock on the wall has it.</summary>
    public static DayCourses Of(
        IReadOnlyList<DaySpan> days, TimeZoneInfo zone, IReadOnlyList<OrdersOfHour> rows, string usualCurrency)
    {
        var currency = rows.GroupBy(row => row.Sales.Currency)
            .OrderByDescending(same => same.Sum(row => row.Sales.Minor))
            .Select(same => same.Key).FirstOrDefault() ?? usualCurrency;
        return new(currency, [.. days.Select(day => CourseOf(day, days[0].Start, zone, rows, currency))]);
    }

    private static DayCourse CourseOf(
        DaySpan day, DateTimeOffset first, TimeZoneInfo zone, IReadOnlyList<OrdersOfHour> rows, string currency)
    {
        var hours = ShopHours.Of(day.Start, day.End, zone);
        var (orders, sales) = (new int[hours.Count], new long[hours.Count]);

        foreach (var row in rows)
        {
            if (hours.IndexOf(first.AddHours(row.Hour)) is { } index)
            {
                orders[index] += row.Orders;
                sales[index] += row.Sales.Currency == currency ? row.Sales.Minor : 0;
            }
        }

        return new(day, hours, orders, sales);
    }
}
