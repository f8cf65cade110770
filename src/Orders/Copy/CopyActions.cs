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

    private static async Task<IResult> Send(
        HttpContext context, Guid id, CopyOrder copy, OrderedUnits ordered, ICurrentActor me, CancellationToken ct)
    {
        var page = $"/orders/{id}/copy";

        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(page, FormName, Forms.Expired());
        }

        var units = (await ordered.Of(id, ct))
            .Select((own, line) => own with { Quantity = form.Units(UnitsField, line) });
        var kind = Choice.Of<CopyKind>(form.Text("kind")) ?? CopyKind.Duplicate;
        var request = new CopyRequest(kind, [.. units], form.Text("reason"), form.Text("number"));

        if ((await copy.Run(id, request, me.Actor, ct)).Refused(out var problem, out var made))
        {
            return new PageAgain(page, FormName, problem, form);
        }

        Flash.Say(context, OrdersWords.DoneCopy);
        return new SeeOther($"/orders/{made}");
    }

    private static async Task<IResult> Ask(
        Guid id, CopyBody body, CopyOrder copy, OrderAnswer order, ICurrentActor me, CancellationToken ct)
    {
        var request = new CopyRequest(body.Kind, body.Units ?? [], body.Reason, body.Number ?? "");
        return await order.Of(await copy.Run(id, request, me.Actor, ct), ct);
    }
}

/// <summary>What is to be made from the order.</summary>
internal sealed record CopyBody(CopyKind Kind, IReadOnlyList<Units>? Units, string? Reason, string? Number);
