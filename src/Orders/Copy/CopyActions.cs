using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Api;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Show;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems.Answers;
using CreatorFlow.Platform.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Copy;

/// <summary>The form and the call that make an order from another one.</summary>
internal static class CopyActions
{
    public const string FormName = "copy";
    public const string UnitsField = "c";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapForms("/orders").MapPost("/{id:guid}/copy", Send).RequirePermission(Permissions.OrdersCreate);
        routes.MapApi("/api/v1/orders", "Orders").MapPost("/{id:guid}/copy", Ask)
            .RequirePermission(Permissions.OrdersCreate);
    }

    private static Task<IResult> Send(
        HttpContext context, Guid id, CopyOrder copy, OrderedUnits ordered, ICurrentActor me, CancellationToken ct) =>
        new PageForm($"/orders/{id}/copy", FormName).Take(
            context,
            async form =>
            {
                var units = (await ordered.Of(id, ct))
                    .Select((own, line) => own with { Quantity = form.Units(UnitsField, line) });
                var kind = Choice.Of<CopyKind>(form.Text("kind")) ?? CopyKind.Duplicate;
                var request = new CopyRequest(kind, [.. units], form.Text("reason"), form.Text("number"));
                return await copy.Run(id, request, me.Actor, ct);
            },
            _ => OrdersWords.DoneCopy, ct, made => $"/orders/{made}");

    private static async Task<IResult> Ask(
        Guid id, CopyBody body, CopyOrder copy, OrderAnswer order, ICurrentActor me, CancellationToken ct)
    {
        var request = new CopyRequest(body.Kind, body.Units ?? [], body.Reason, body.Number ?? "");
        return await order.Of(await copy.Run(id, request, me.Actor, ct), ct);
    }
}

/// <summary>What is to be made from the order.</summary>
internal sealed record CopyBody(CopyKind Kind, IReadOnlyList<Units>? Units, string? Reason, string? Number);
