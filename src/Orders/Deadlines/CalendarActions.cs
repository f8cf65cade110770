using System.Globalization;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Deadlines;

/// <summary>The form of the calendar, and the same for programs.</summary>
internal static class CalendarActions
{
    public const string Path = "/settings/calendar";
    public const string FormName = "calendar";

    public static string PathOf(Guid shopId) => $"{Path}/{shopId}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapForms(Path).MapPost("/{shopId:guid}", Set).RequirePermission(Permissions.OrdersManage);

        var api = routes.MapApi("/api/v1/orders/calendars", "Orders");
        api.MapGet("/{shopId:guid}", Read).RequirePermission(Permissions.OrdersRead);
        api.MapPut("/{shopId:guid}", Put).RequirePermission(Permissions.OrdersManage);
    }

    private static Task<IResult> Set(
        HttpContext context, Guid shopId, SetCalendar set, ICurrentActor me, CancellationToken ct) =>
        new PageForm(PathOf(shopId), FormName).Take(
            context, form => set.Run(shopId, WishIn(form), me.Actor, ct), _ => OrdersWords.CalendarSaved, ct);

    private static CalendarWish WishIn(IFormCollection form) => new(
        form.Text("cutOff"), [.. form["workingDays"].OfType<string>()], form.Text("federalHolidays") == "true",
        form.Text("closedDays"), Days(form, "regularDays"), Days(form, "madeToOrderDays"),
        Days(form, "backOrderDays"));

    private static async Task<IResult> Read(
        Guid shopId, IChannels channels, ShopCalendars calendars, CancellationToken ct) =>
        (await channels.Shop(shopId, ct)).Refused(out var problem, out var shop)
            ? new Refusal(problem)
            : Results.Ok(CalendarJson.Of((await calendars.Of(shop, ct)).Rules, shop.TimeZoneId));

    private static async Task<IResult> Put(
        Guid shopId, CalendarWish body, SetCalendar set, IChannels channels, ICurrentActor me, CancellationToken ct)
    {
        if ((await set.Run(shopId, body, me.Actor, ct)).Refused(out var problem, out var rules))
        {
            return new Refusal(problem);
        }

        var shop = (await channels.Shop(shopId, ct)).Value;
        return Results.Ok(CalendarJson.Of(rules, shop.TimeZoneId));
    }

    private static int? Days(IFormCollection form, string field) =>
        int.TryParse(form.Text(field), NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;
}

/// <summary>The calendar of a shop.</summary>
internal sealed record CalendarJson(
    string CutOff, string TimeZone, IReadOnlyList<string> WorkingDays, bool FederalHolidays,
    IReadOnlyList<string> ClosedDays, int RegularDays, int MadeToOrderDays, int BackOrderDays)
{
    public static CalendarJson Of(CalendarRules rules, string zone) => new(
        rules.CutOffText, zone, rules.WorkingDayNames, rules.FederalHolidays, rules.ClosedDayTexts, rules.RegularDays,
        rules.MadeToOrderDays, rules.BackOrderDays);
}
