using System.Globalization;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Cancel;
using CreatorFlow.Orders.Hold;
using CreatorFlow.Orders.List;
using CreatorFlow.Orders.Past;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Orders.Show;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using CreatorFlow.Platform.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Api;

/// <summary>The orders for programs. Refusals are problem details (RFC 9457) with the lasting code.</summary>
internal static class OrdersApi
{
    private const int UsualLimit = 50;
    private const int MaxLimit = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/api/v1/orders", "Orders");

        api.MapGet("", List).RequirePermission(Permissions.OrdersRead);
        api.MapGet("/{id:guid}", Show).RequirePermission(Permissions.OrdersRead);
        api.MapPost("/{id:guid}/ship", Ship).RequirePermission(Permissions.OrdersShip);
        api.MapPost("/{id:guid}/hold", Hold).RequirePermission(Permissions.OrdersHold);
        api.MapPost("/{id:guid}/unhold", Unhold).RequirePermission(Permissions.OrdersHold);
        api.MapPost("/{id:guid}/cancel", Cancel).RequirePermission(Permissions.OrdersCancel);
    }

    /// <summary>Newest first; filtered as on the page; after continues where the page before ended.</summary>
    private static async Task<IResult> List(
        OrderList list, HttpRequest request, string? after, int? limit, CancellationToken ct)
    {
        var place = PlaceOf(after);

        if (after is { Length: > 0 } && place is null)
        {
            return new Refusal(OrderProblems.NoPlace(after));
        }

        var wanted = Math.Clamp(limit ?? UsualLimit, 1, MaxLimit);
        var rows = await list.Before(OrderFilter.From(request.Query), place, wanted, ct);
        var next = rows.Count == wanted ? PlaceText(rows[^1]) : null;
        return Results.Ok(new OrdersJson([.. rows.Select(OrderJson.Of)], next));
    }

    /// <summary>As it is, or as it was at an instant.</summary>
    private static async Task<IResult> Show(
        Guid id, ShownOrder shown, PastOrder past, ReasonWords words, string? at, CancellationToken ct)
    {
        if (!string.IsNullOrEmpty(at))
        {
            return await Past(id, past, at, ct);
        }

        return await shown.LoadItself(id, ct)
            ? Results.Ok(OrderDetailJson.Of(shown, words))
            : new Refusal(OrderProblems.NotFound(id));
    }

    private static async Task<IResult> Past(Guid id, PastOrder past, string said, CancellationToken ct)
    {
        if (PastMoment.Read(said, TimeZoneInfo.Utc) is not { } at)
        {
            return new Refusal(PastProblems.InstantInvalid(said));
        }

        return await past.Run(id, at, ct) switch
        {
            null => new Refusal(OrderProblems.NotFound(id)),
            { Then: { } then } own => Results.Ok(OrderThenJson.Of(own, then, at)),
            { Number: var number } => new Refusal(PastProblems.NotKnownYet(number)),
        };
    }

    private static async Task<IResult> Ship(
        Guid id, ShipOrder ship, OrderAnswer order, ICurrentActor me, CancellationToken ct) =>
        await order.Of(await ship.Run(id, OrderActions.ByHand, me.Actor, ct), ct);

    private static async Task<IResult> Hold(
        Guid id, HoldBody body, HoldOrder hold, OrderAnswer order, ICurrentActor me,
        CancellationToken ct) =>
        await order.Of(await hold.Run(id, body.Reason, new(body.Owner, body.Until), me.Actor, ct), ct);

    private static async Task<IResult> Unhold(
        Guid id, UnholdOrder unhold, OrderAnswer order, ICurrentActor me, CancellationToken ct) =>
        await order.Of(await unhold.Run(id, me.Actor, ct), ct);

    private static async Task<IResult> Cancel(
        Guid id, ReasonBody body, CancelOrder cancel, OrderAnswer order, ICurrentActor me,
        CancellationToken ct) =>
        await order.Of(await cancel.Run(id, body.Reason, me.Actor, ct), ct);

    private static string PlaceText(OrderRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.PlacedAt.ToUnixTimeMilliseconds()}-{row.Id:N}");

    private static (DateTimeOffset PlacedAt, Guid Id)? PlaceOf(string? text) =>
        text?.Split('-') is [var at, var id]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
        && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
        && Guid.TryParseExact(id, "N", out var order)
            ? (DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), order)
            : null;
}
