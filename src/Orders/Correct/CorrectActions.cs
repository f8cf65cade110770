using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Api;
using CreatorFlow.Orders.Create;
using CreatorFlow.Orders.List;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Correct;

/// <summary>The form and the call that set right where an order by hand goes.</summary>
internal static class CorrectActions
{
    public const string FormName = "address";

    public static string PathOf(Guid orderId) => $"{OrderFilter.Path}/{orderId}/address";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapForms("/orders").MapPost("/{id:guid}/address", Send).RequirePermission(Permissions.OrdersCreate);
        routes.MapApi("/api/v1/orders", "Orders").MapPost("/{id:guid}/address", Ask)
            .RequirePermission(Permissions.OrdersCreate);
    }

    private static Task<IResult> Send(
        HttpContext context, Guid id, CorrectAddress correct, ICurrentActor me, CancellationToken ct) =>
        new PageForm(PathOf(id), FormName).Take(
            context, form => correct.Run(id, NewOrderForm.AddressOf(form), me.Actor, ct),
            _ => OrdersWords.DoneCorrect, ct, _ => $"{OrderFilter.Path}/{id}");

    private static async Task<IResult> Ask(
        Guid id, NewAddressBody body, CorrectAddress correct, OrderAnswer order, ICurrentActor me,
        CancellationToken ct) =>
        await order.Of(await correct.Run(id, body.Read(), me.Actor, ct), ct);
}
