using System.Globalization;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Ui;

namespace CreatorFlow.Web.Home;

/// <summary>The pictures of the home page: from courses to charts, each place leading to its orders.</summary>
internal static class HomeCharts
{
    private const int HoursBetweenTicks = 3;
    private const int HoursBetweenWideTicks = 6;
    private const int DaysOfWeek = 7;

    /// <summary>Revenue so far, hour by hour, against yesterday.</summary>
    public static Chart Revenue(DayCourses days, DateTimeOffset now)
    {
        var hours = ShopHours.Union(days.Today.Hours, days.Yesterday.Hours);
        var today = Running(days.Today, hours, now);
        var at = Place(days.Today, hours, now);
        var slots = new List<ChartSlot> { new(Clock(0), Hour(0)) };
        slots.AddRange(hours.Select((hour, index) => Edge(days.Today, hour, index + 1, hours.Count)));

        return new(
            slots,
            [
                new(WebWords.ChartToday, today)
                {
                    Tip = at is { } place ? new(place, days.Today.SalesInAllMinor) : null,
                },
                new(WebWords.ChartYesterday, Running(days.Yesterday, hours, null)) { Compared = true },
            ])
        {
            SlotName = WebWords.ChartUntil,
            Format = value => Exact(value, days.Currency),
            AxisFormat = value => Short(value, days.Currency),
            Now = at,
        };
    }

    /// <summary>Orders of each hour, against yesterday.</summary>
    public static Chart Rhythm(DayCourses days, DateTimeOffset now)
    {
        var hours = ShopHours.Union(days.Today.Hours, days.Yesterday.Hours);

        return new(
            [.. hours.Select(hour => HourSlot(days.Today, hour))],
            [
                new(WebWords.ChartToday, Orders(days.Today, hours, now)),
                new(WebWords.ChartYesterday, Orders(days.Yesterday, hours, null)) { Compared = true },
            ])
        {
            SlotName = WebWords.ChartHour, Whole = true, Now = Place(days.Today, hours, now),
        };
    }

    /// <summary>Orders of the last seven days by the hour on the clock.</summary>
    public static Chart Week(DayCourses days, DateTimeOffset now)
    {
        var week = days.Days.TakeLast(DaysOfWeek).ToList();
        var hours = Enumerable.Range(0, 24).ToList();

        return new(
            [.. hours.Select(hour => new ChartSlot(Clock(hour), Tick(hour), null, IsRare(hour)))],
            [.. week.Select(day => new ChartSeries(
                day.Span.Day.ToString("ddd d", CultureInfo.CurrentCulture),
                [.. hours.Select(hour => OfClock(day, hour, now))]))])
        {
            SlotName = WebWords.ChartHour, Whole = true,
        };
    }

    /// <summary>Where the orders behind a square of the week are listed; null where no hour is.</summary>
    public static string? BehindWeek(DayCourses days, string row, int clock)
    {
        var day = days.Days.TakeLast(DaysOfWeek)
            .First(own => own.Span.Day.ToString("ddd d", CultureInfo.CurrentCulture) == row);
        var hours = day.Hours.Where(hour => hour.Clock == clock).ToList();
        return hours.Count == 0 ? null : Listed(hours[0].Start, hours[^1].End);
    }

    /// <summary>Sales of each day.</summary>
    public static Chart Days(DayCourses days) => new(
        [.. days.Days.Select((day, index) => new ChartSlot(
            day.Span.Day.ToString("D", CultureInfo.CurrentCulture),
            day.Span.Day.ToString("ddd d", CultureInfo.CurrentCulture),
            Listed(day.Span.Start, day.Span.End),
            Rare: (days.Days.Count - 1 - index) % 3 != 0))],
        [new(WebWords.ChartSales, [.. days.Days.Select(day => (double?)day.SalesInAllMinor)])])
    {
        SlotName = WebWords.ChartDay,
        Format = value => Exact(value, days.Currency),
        AxisFormat = value => Short(value, days.Currency),
    };

    /// <summary>The products that sold most today.</summary>
    public static Chart Products(IReadOnlyList<ProductSold> products) => new(
        [.. products.Select(product => new ChartSlot(
            product.Title, Figures.Money(product.Goods, CultureInfo.CurrentCulture),
            $"/orders?q={Uri.EscapeDataString(product.Sku)}"))],
        [new(WebWords.ChartUnits, [.. products.Select(product => (double?)product.Units)])])
    {
        SlotName = WebWords.ChartProduct, Whole = true,
    };

    /// <summary>What left without a hand, and what people touched.</summary>
    public static Chart HandsOff(HandsOff parcels) => new(
        [new(WebWords.ChartToday)],
        [
            new(WebWords.ChartByItself, [parcels.Untouched]),
            new(WebWords.ChartByHand, [parcels.Shipped - parcels.Untouched]) { Colour = 2 },
        ])
    {
        SlotName = WebWords.ChartDay, Whole = true,
    };

    /// <summary>The address that lists what was placed within a span.</summary>
    public static string Listed(DateTimeOffset from, DateTimeOffset to) => $"/orders?from={Iso(from)}&to={Iso(to)}";

    /// <summary>"14:00", as the language writes it.</summary>
    public static string Clock(int hour) =>
        new TimeOnly(hour % 24, 0).ToString("t", CultureInfo.CurrentCulture).Replace('\u202f', '\u00a0');

    private static List<double?> Running(
        DayCourse day, IReadOnlyList<(int Clock, bool Again)> hours, DateTimeOffset? until)
    {
        var sum = 0L;
        var values = new List<double?> { 0 };

        foreach (var hour in hours)
        {
            // An hour that this day does not have adds nothing; one that is not over yet is not known.
            var index = IndexOf(day, hour);
            sum += index is { } own ? day.SalesMinor[own] : 0;
            values.Add(until is { } now && index is { } one && day.Hours[one].End > now ? null : sum);
        }

        return values;
    }

    private static List<double?> Orders(
        DayCourse day, IReadOnlyList<(int Clock, bool Again)> hours, DateTimeOffset? until) =>
    [
        .. hours.Select(hour => IndexOf(day, hour) is not { } index || day.Hours[index].Start > until
            ? (double?)null
            : day.Orders[index]),
    ];

    private static double? OfClock(DayCourse day, int clock, DateTimeOffset now)
    {
        var own = day.Hours.Index().Where(hour => hour.Item.Clock == clock && hour.Item.Start <= now).ToList();
        return own.Count == 0 ? null : own.Sum(hour => day.Orders[hour.Index]);
    }

    private static int? IndexOf(DayCourse day, (int Clock, bool Again) hour)
    {
        var index = day.Hours.ToList().FindIndex(own => own.Clock == hour.Clock && own.Again == hour.Again);
        return index < 0 ? null : index;
    }

    // How many hours of the picture have passed, with the part of the one that runs.
    private static double? Place(DayCourse day, IReadOnlyList<(int Clock, bool Again)> hours, DateTimeOffset now) =>
        day.Hours.IndexOf(now) is { } index
            ? hours.ToList().IndexOf((day.Hours[index].Clock, day.Hours[index].Again))
                + ((now - day.Hours[index].Start) / (day.Hours[index].End - day.Hours[index].Start))
            : null;

    private static ChartSlot Edge(DayCourse day, (int Clock, bool Again) hour, int index, int count)
    {
        var end = Clock(hour.Clock + 1);
        var href = IndexOf(day, hour) is { } own ? Listed(day.Hours[own].Start, day.Hours[own].End) : null;
        var isShown = index == count || (index % HoursBetweenTicks == 0 && count - index >= HoursBetweenTicks);
        var isRare = index != count && index % HoursBetweenWideTicks != 0;
        return new(end, isShown ? Hour(hour.Clock + 1) : null, href, isRare);
    }

    private static ChartSlot HourSlot(DayCourse day, (int Clock, bool Again) hour)
    {
        var label = WebWords.ChartSpan(Clock(hour.Clock), Clock(hour.Clock + 1));
        return new(
            hour.Again ? WebWords.ChartAgain(label) : label,
            hour.Again ? null : Tick(hour.Clock),
            IndexOf(day, hour) is { } own ? Listed(day.Hours[own].Start, day.Hours[own].End) : null,
            IsRare(hour.Clock));
    }

    private static string? Tick(int hour) => hour % HoursBetweenTicks == 0 ? Hour(hour) : null;

    // "3 PM" where the clock has twelve hours: below a chart there is no room for its minutes.
    private static string Hour(int hour)
    {
        var culture = CultureInfo.CurrentCulture;
        var halves = culture.DateTimeFormat.ShortTimePattern.Contains('t', StringComparison.Ordinal);
        return halves ? new TimeOnly(hour % 24, 0).ToString("h\u00a0tt", culture) : Clock(hour);
    }

    private static bool IsRare(int hour) => hour % HoursBetweenWideTicks != 0;

    private static string Exact(double value, string currency) =>
        Figures.Money(new Money((long)value, currency), CultureInfo.CurrentCulture);

    // The currency stands in the subtitle: an axis is to be short.
    private static string Short(double value, string currency) =>
        WebWords.ChartShort(new Money((long)value, currency).Major);

    private static string Iso(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
