using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Copy;
using CreatorFlow.Orders.Show;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Returns;

/// <summary>The forms of returns. Each answers with 303 to the return, or with the page again.</summary>
internal static class ReturnActions
{
    public const string Path = "/orders/returns";
    public const string FormName = "return";
    public const string AskedField = "asked";
    public const string InField = "in";
    public const string OutField = "out";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapForms("/orders");

        forms.MapPost("/{id:guid}/return", Open).RequirePermission(Permissions.OrdersCancel);
        forms.MapPost("/returns/{id:guid}/approve", Approve).RequirePermission(Permissions.OrdersCancel);
        forms.MapPost("/returns/{id:guid}/reject", Reject).RequirePermission(Permissions.OrdersCancel);
        forms.MapPost("/returns/{id:guid}/withdraw", Withdraw).RequirePermission(Permissions.OrdersCancel);
        forms.MapPost("/returns/{id:guid}/receive", Receive).RequirePermission(Permissions.StockAdjust);
        forms.MapPost("/returns/{id:guid}/refund", Refund).RequirePermission(Permissions.OrdersCancel);
    }

    private static Task<IResult> Open(
        HttpContext context, Guid id, OpenReturn open, OrderedUnits ordered, ICurrentActor me, CancellationToken ct) =>
        Answer(
            context, $"/orders/{id}/return",
            async form => await open.Run(
                id,
                [.. (await ordered.Of(id, ct))
                    .Select((own, line) => own with { Quantity = form.Units(AskedField, line) })],
                form.Text("reason"), me.Actor, ct), ct);

    private static Task<IResult> Approve(
        HttpContext context, Guid id, MoveReturn move, ICurrentActor me, CancellationToken ct) =>
        Answer(context, $"{Path}/{id}", _ => move.Approve(id, me.Actor, ct), ct);

    private static Task<IResult> Reject(
        HttpContext context, Guid id, MoveReturn move, ICurrentActor me, CancellationToken ct) =>
        Answer(context, $"{Path}/{id}", form => move.Reject(id, form.Text("reason"), me.Actor, ct), ct);

    private static Task<IResult> Withdraw(
        HttpContext context, Guid id, MoveReturn move, ICurrentActor me, CancellationToken ct) =>
        Answer(context, $"{Path}/{id}", _ => move.Withdraw(id, me.Actor, ct), ct);

    private static Task<IResult> Receive(
        HttpContext context, Guid id, MoveReturn move, ReturnList list, ICurrentActor me, CancellationToken ct) =>
        Answer(
            context, $"{Path}/{id}",
            async form => await move.Receive(
                id,
                [.. ((await list.Find(id, ct))?.Lines ?? []).Select((line, i) =>
                    new CameBack(line.Sku, form.Units(InField, i), form.Units(OutField, i)))],
                me.Actor, ct), ct);

    private static Task<IResult> Refund(
        HttpContext context, Guid id, MoveReturn move, ICurrentActor me, CancellationToken ct) =>
        Answer(context, $"{Path}/{id}", form => move.Refund(id, form.Text("refund"), me.Actor, ct), ct);

    private static async Task<IResult> Answer(
        HttpContext context, string page, Func<IFormCollection, Task<Result<Guid>>> run, CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(page, FormName, Forms.Expired());
        }

        if ((await run(form)).Refused(out var problem, out var id))
        {
            return new PageAgain(page, FormName, problem, form);
        }

        Flash.Say(context, OrdersWords.DoneReturn);
        return new SeeOther($"{Path}/{id}");
    }
}
