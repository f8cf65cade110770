using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Show;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Cancel;

/// <summary>The forms of cancellations: units of an order, and the answers to a buyer.</summary>
internal static class CancellationActions
{
    public const string UnitsForm = "units";
    public const string UnitsField = "u";
    public const string RejectForm = "reject";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapForms("/orders/{id:guid}");

        forms.MapPost("/cancel-units", Units).RequirePermission(Permissions.OrdersCancel);
        forms.MapPost("/cancellation-request/accept", Accept).RequirePermission(Permissions.OrdersCancel);
        forms.MapPost("/cancellation-request/reject", Reject).RequirePermission(Permissions.OrdersCancel);
    }

    private static Task<IResult> Units(
        HttpContext context, Guid id, CancelUnits cancel, SplitPlan plan, ICurrentActor me, CancellationToken ct) =>
        Answer(
            context, id, $"/orders/{id}/cancel-units", UnitsForm,
            async form => await cancel.Run(
                id,
                [.. (await plan.Here(id, ct))
                    .Select((own, line) => own with { Quantity = form.Units(UnitsField, line) })],
                form.Text("reason"), me.Actor, ct),
            OrdersWords.DoneUnits, ct);

    private static Task<IResult> Accept(
        HttpContext context, Guid id, AnswerCancellationRequest answer, ICurrentActor me, CancellationToken ct) =>
        Answer(
            context, id, $"/orders/{id}", OrderActions.FormName, _ => answer.Accept(id, me.Actor, ct),
            OrdersWords.DoneCancellationRequestAccepted, ct);

    private static Task<IResult> Reject(
        HttpContext context, Guid id, AnswerCancellationRequest answer, ICurrentActor me, CancellationToken ct) =>
        Answer(
            context, id, $"/orders/{id}/cancellation-request/reject", RejectForm,
            form => answer.Reject(id, form.Text("reason"), form.Text("channelReason"), me.Actor, ct),
            OrdersWords.DoneCancellationRequestRejected, ct);

    private static Task<IResult> Answer(
        HttpContext context, Guid id, string page, string name, Func<IFormCollection, Task<Result<Guid>>> run,
        string done, CancellationToken ct) =>
        new PageForm(page, name).Take(context, run, _ => done, ct, _ => $"/orders/{id}");
}
