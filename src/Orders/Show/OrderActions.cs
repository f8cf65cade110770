using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Cancel;
using CreatorFlow.Orders.Hold;
using CreatorFlow.Orders.List;
using CreatorFlow.Orders.Mark;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Show;

/// <summary>
/// What the buttons of an order do. Each answers with 303 to the order and says what was done, or with 422 and the page
/// again. Sent twice, the second is refused by the state of the order.
/// </summary>
internal static class OrderActions
{
    /// <summary>The name of the forms that are mere buttons of the order page.</summary>
    public const string FormName = "order";

    /// <summary>Why an order ships that a person sent on its way.</summary>
    public static Reason ByHand => new("orders.asked_by_hand");

    public static void Map(IEndpointRouteBuilder routes)
    {
        // Before the pages of the same address, which would take the form for their own.
        var forms = routes.MapForms("/orders/{id:guid}");

        forms.MapPost("/ship", Ship).RequirePermission(Permissions.OrdersShip);
        forms.MapPost("/note", Note).RequirePermission(Permissions.OrdersMark);
        forms.MapPost("/hold", Hold).RequirePermission(Permissions.OrdersHold);
        forms.MapPost("/unhold", Unhold).RequirePermission(Permissions.OrdersHold);
        forms.MapPost("/cancel", Cancel).RequirePermission(Permissions.OrdersCancel);
    }

    private static Task<IResult> Ship(
        HttpContext context, Guid id, ShipOrder ship, ICurrentActor me, CancellationToken ct) =>
        Answer(context, id, null, _ => ship.Run(id, ByHand, me.Actor, ct), OrdersWords.DoneShip, ct);

    private static Task<IResult> Note(
        HttpContext context, Guid id, NoteOrder note, ICurrentActor me, CancellationToken ct) =>
        Answer(context, id, "note", form => note.Run(id, form.Text("text"), me.Actor, ct), OrdersWords.DoneNote, ct);

    private static Task<IResult> Hold(
        HttpContext context, Guid id, HoldOrder hold, TimeProvider clock, ICurrentActor me, CancellationToken ct) =>
        Answer(
            context, id, "hold",
            form => hold.Run(id, form.Text("reason"), HoldForm.Terms(form, clock.GetUtcNow()), me.Actor, ct),
            OrdersWords.DoneHold, ct);

    private static Task<IResult> Unhold(
        HttpContext context, Guid id, UnholdOrder unhold, ICurrentActor me, CancellationToken ct) =>
        Answer(context, id, null, _ => unhold.Run(id, me.Actor, ct), OrdersWords.DoneUnhold, ct);

    private static Task<IResult> Cancel(
        HttpContext context, Guid id, CancelOrder cancel, ICurrentActor me, CancellationToken ct) =>
        Answer(
            context, id, "cancel", form => cancel.Run(id, form.Text("reason"), me.Actor, ct), OrdersWords.DoneCancel,
            ct);

    /// <param name="question">The page that asked; null when it was a button of the order page.</param>
    private static Task<IResult> Answer(
        HttpContext context,
        Guid id,
        string? question,
        Func<IFormCollection, Task<Result<Guid>>> run,
        string done,
        CancellationToken ct)
    {
        var order = $"{OrderFilter.Path}/{id}";
        var page = question is null or "note" ? order : $"{order}/{question}";
        return new PageForm(page, question ?? FormName).Take(context, run, _ => done, ct, _ => order);
    }
}
