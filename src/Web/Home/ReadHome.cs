using CreatorFlow.Automation.Contracts;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Web.Home;

/// <summary>
/// Reads what the parts of the home page show, each part by itself, so that a live region asks for no more than it
/// shows. One question after the other: they share the request's connection.
/// </summary>
internal sealed class ReadHome(
    HomeFigures figures,
    IOrderFigures orders,
    IOrderCourse course,
    ILabelSpend labels,
    IChannels channels,
    IAutomationLog log,
    IAutomationSwitch rule,
    IAlertBoard alerts,
    ShopDay day,
    PastHours past,
    ICurrentActor me,
    TimeProvider clock)
{
    private const string UsualCurrency = "USD";
    private const int DaysShown = 14;
    private const int UrgentShown = 8;
    private const int ActsShown = 12;
    private const int ProductsShown = 5;

    private static readonly TimeSpan Near = TimeSpan.FromHours(4);

    // What several parts of one page show is asked for once.
    private (OrderFigures Orders, StockFigures Stock)? figuresNow;
    private IReadOnlyList<OrdersPlaced>? placedBefore;

    /// <summary>The sentences and headline figures.</summary>
    public async Task<HomeSummary> Summary(CancellationToken ct)
    {
        var (own, _) = await Figures(ct);
        var days = await day.Days(2, ct);
        var (yesterday, today) = (days[0], days[1]);
        var before = await PlacedBefore(yesterday, ct);
        var handsOff = await course.HandsOff(today.Start, today.End, ct);
        var spent = await labels.Between(today.Start, today.End, ct);
        var stake = await course.Due([clock.GetUtcNow(), clock.GetUtcNow().AddDays(1)], ct);
        var revenue = own.RevenueToday.Count > 0 ? own.RevenueToday[0] : Money.Zero(await Currency(ct));
        var revenueBefore = before.FirstOrDefault(one => one.Sales.Currency == revenue.Currency)?.Sales;

        return new(
            today, own, revenue, before.Sum(one => one.Orders), revenueBefore ?? Money.Zero(revenue.Currency),
            handsOff, spent.Count > 0 ? spent[0] : null, stake[0], stake[1], await rule.IsPaused(ct));
    }

    /// <summary>What must leave next.</summary>
    public async Task<HomeDue> Due(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var tomorrow = (await day.Today(ct)).End;
        var near = now + Near < tomorrow ? now + Near : tomorrow;
        var due = await course.Due([now, near, tomorrow, tomorrow.AddDays(1)], ct);
        var (own, stock) = await Figures(ct);
        var board = me.May(Permissions.AlertsRead) ? await alerts.Now(ct) : AlertBoard.Quiet;
        return new(due, await orders.MostUrgent(UrgentShown, ct), own, stock, board);
    }

    /// <summary>What the automation did, and whether it is paused.</summary>
    public async Task<HomeLog> Log(CancellationToken ct)
    {
        var paused = await rule.IsPaused(ct);
        return new(paused, me.May(Permissions.AutomationRead) ? await log.Latest(ActsShown, ct) : []);
    }

    /// <summary>The last two weeks hour by hour.</summary>
    public async Task<DayCourses> Courses(CancellationToken ct)
    {
        var days = await day.Days(DaysShown, ct);
        var today = days[^1];
        var before = await past.Of(me.WorkspaceId, course, days[0].Start, today.Start, ct);
        var shift = (int)(today.Start - days[0].Start).TotalHours;
        var now = (await course.Hours(today.Start, today.End, ct)).Select(row => row with { Hour = row.Hour + shift });
        var courses = DayCourses.Of(days, await day.Zone(ct), [.. before, .. now], await Currency(ct));
        var yesterday = await PlacedBefore(days[^2], ct);
        return courses with
        {
            SalesBeforeMinor = yesterday.Where(own => own.Sales.Currency == courses.Currency)
                .Sum(own => own.Sales.Minor),
        };
    }

    /// <summary>What sold today.</summary>
    public async Task<IReadOnlyList<ProductSold>> Products(CancellationToken ct)
    {
        var (start, end) = await day.Today(ct);
        return await course.TopProducts(start, end, ProductsShown, ct);
    }

    /// <summary>How many of today's parcels left without a hand.</summary>
    public async Task<HandsOff> HandsOff(CancellationToken ct)
    {
        var (start, end) = await day.Today(ct);
        return await course.HandsOff(start, end, ct);
    }

    /// <summary>True while there is nothing to run: no shop is connected.</summary>
    public async Task<bool> IsFirstDay(CancellationToken ct) => (await channels.Shops(ct)).Count == 0;

    private async Task<(OrderFigures Orders, StockFigures Stock)> Figures(CancellationToken ct) =>
        figuresNow ??= await figures.Now(ct);

    /// <summary>Yesterday's orders up to what the clock shows now.</summary>
    private async Task<IReadOnlyList<OrdersPlaced>> PlacedBefore(DaySpan yesterday, CancellationToken ct) =>
        placedBefore ??= await course.Placed(yesterday.Start, await day.SameTimeYesterday(ct), ct);

    private async Task<string> Currency(CancellationToken ct) =>
        await channels.Shops(ct) is [var shop, ..] ? shop.Currency : UsualCurrency;
}

/// <summary>The day in a few figures.</summary>
/// <param name="OrdersBefore">Yesterday up to the same time.</param>
/// <param name="RevenueBefore">Yesterday up to the same time, in the same currency.</param>
/// <param name="Labels">Bought today; null when none was.</param>
/// <param name="Late">Past the deadline.</param>
/// <param name="Soon">To leave within a day.</param>
public sealed record HomeSummary(
    DaySpan Day,
    OrderFigures Orders,
    Money Revenue,
    int OrdersBefore,
    Money RevenueBefore,
    HandsOff HandsOff,
    LabelSpend? Labels,
    OrdersDue Late,
    OrdersDue Soon,
    bool Paused);

/// <summary>What must leave, by when, and the most urgent of it.</summary>
/// <param name="Due">Late; within four hours; later today; tomorrow.</param>
public sealed record HomeDue(
    IReadOnlyList<OrdersDue> Due,
    IReadOnlyList<UrgentOrder> Urgent,
    OrderFigures Orders,
    StockFigures Stock,
    AlertBoard Alerts);

/// <summary>The automation.</summary>
public sealed record HomeLog(bool Paused, IReadOnlyList<AutomationAct> Acts);
