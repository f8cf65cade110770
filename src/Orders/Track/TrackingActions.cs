using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Api;
using CreatorFlow.Orders.List;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Track;

/// <summary>Under which number of which carrier an order travels.</summary>
internal sealed record TrackingBody(string? Carrier, string? TrackingNumber);

/// <summary>The form and the call that change the tracking number of an order.</summary>
internal static class TrackingActions
{
    public const string FormName = "tracking";

    public static string PathOf(Guid orderId) => $"{OrderFilter.Path}/{orderId}/tracking";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapForms("/orders").MapPost("/{id:guid}/tracking", Send).RequirePermission(Permissions.OrdersShip);
        routes.MapApi("/api/v1/orders", "Orders").MapPost("/{id:guid}/tracking", Ask)
            .RequirePermission(Permissions.OrdersShip);
    }

    private static Task<IResult> Send(
        HttpContext context, Guid id, ChangeTracking change, ICurrentActor me, CancellationToken ct) =>
        new PageForm(PathOf(id), FormName).Take(
            context, form => change.Run(id, form.Text("carrier"), form.Text("trackingNumber"), me.Actor, ct),
            _ => OrdersWords.DoneTracking, ct, _ => $"{OrderFilter.Path}/{id}");

    private static async Task<IResult> Ask(
        Guid id, TrackingBody body, ChangeTracking change, OrderAnswer order, ICurrentActor me,
        CancellationToken ct) =>
        await order.Of(await change.Run(id, body.Carrier ?? "", body.TrackingNumber ?? "", me.Actor, ct), ct);
}
