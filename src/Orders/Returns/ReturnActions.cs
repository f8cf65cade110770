using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Copy;
using CreatorFlow.Orders.Returns.AtChannel;
using CreatorFlow.Orders.Show;
using CreatorFlow.Platform;
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
    public const string RejectForm = "reject-return";
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
        forms.MapPost("/returns/{id:guid}/answer", AnswerOne).RequirePermission(Permissions.OrdersCancel);
        forms.MapPost("/returns/{id:guid}/reject-at-shop", RejectAtShop).RequirePermission(Permissions.OrdersCancel);
        forms.MapPost("/returns/{id:guid}/close", Close).RequirePermission(Permissions.OrdersCancel);
        forms.MapPost("/returns/approve", ApproveMany).RequirePermission(Permissions.OrdersCancel);
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
        HttpContext context, Guid id, ReceiveReturn receive, ReturnList list, ICurrentActor me,
        CancellationToken ct) =>
        Answer(
            context, $"{Path}/{id}",
            async form => await receive.Run(
                id,
                [.. ((await list.Find(id, ct))?.Lines ?? []).Select((line, i) =>
                    new CameBack(line.Sku, form.Units(InField, i), form.Units(OutField, i)))],
                me.Actor, ct), ct);

    private static Task<IResult> Refund(
        HttpContext context, Guid id, MoveReturn move, ICurrentActor me, CancellationToken ct) =>
        Answer(context, $"{Path}/{id}", form => move.Refund(id, form.Text("refund"), me.Actor, ct), ct);

    private static Task<IResult> Close(
        HttpContext context, Guid id, MoveReturn move, ICurrentActor me, CancellationToken ct) =>
        Answer(context, $"{Path}/{id}", _ => move.Close(id, me.Actor, ct), ct);

    private static Task<IResult> AnswerOne(
        HttpContext context, Guid id, AnswerReturn answer, ICurrentActor me, CancellationToken ct) =>
        Answer(
            context, $"{Path}/{id}", FormName, OrdersWords.DoneReturnAnswered,
            async form => Choice.Of<ReturnDecision>(form.Text("decision")) is { } decision
                ? await answer.Run(
                    id,
                    new(decision) { BuyerKeeps = form.Text("keeps") == "true", Offer = form.Text("offer") },
                    me.Actor, ct)
                : ReturnProblems.DecisionUnknown(form.Text("decision")),
            ct);

    private static Task<IResult> RejectAtShop(
        HttpContext context, Guid id, AnswerReturn answer, ICurrentActor me, CancellationToken ct) =>
        Answer(
            context, $"{Path}/{id}/reject", RejectForm, OrdersWords.DoneReturnAnswered,
            form => answer.Run(
                id,
                new(ReturnDecision.Reject) { Reason = form.Text("reason"), Comment = form.Text("comment") },
                me.Actor, ct),
            ct);

    private static Task<IResult> ApproveMany(
        HttpContext context, ApproveReturns approve, ICurrentActor me, CancellationToken ct) =>
        new PageForm(Path, FormName).Take(
            context,
            form => approve.Run(
                [.. form["ids"].Select(id => Guid.TryParse(id, out var own) ? own : Guid.Empty)], me.Actor, ct),
            done => OrdersWords.DoneReturnsApproved(done.Approved, done.Refused.Count), ct);

    private static Task<IResult> Answer(
        HttpContext context, string page, Func<IFormCollection, Task<Result<Guid>>> run, CancellationToken ct) =>
        Answer(context, page, FormName, OrdersWords.DoneReturn, run, ct);

    private static Task<IResult> Answer(
        HttpContext context, string page, string name, string done, Func<IFormCollection, Task<Result<Guid>>> run,
        CancellationToken ct) =>
        new PageForm(page, name).Take(context, run, _ => done, ct, id => $"{Path}/{id}");
}
