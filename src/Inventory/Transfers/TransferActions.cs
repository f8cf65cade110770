using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Move;
using CreatorFlow.Inventory.Show;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Inventory.Transfers;

/// <summary>The forms of transfers.</summary>
internal static class TransferActions
{
    public const string Path = "/transfers";
    public const string DraftForm = "transfer";
    public const string SheetForm = "transfer-sheet";

    /// <summary>The field that counts a SKU is named by this and the SKU's place on the sheet.</summary>
    public const string CountPrefix = "received-";

    public static string AddressOf(Guid id) => $"{Path}/{id}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapForms(Path);
        forms.MapPost("/draft", Draft).RequirePermission(Permissions.StockAdjust);
        forms.MapPost("/{id:guid}/send", Send).RequirePermission(Permissions.StockAdjust);
        forms.MapPost("/{id:guid}/receive", Receive).RequirePermission(Permissions.StockAdjust);
        forms.MapPost("/{id:guid}/drop", Drop).RequirePermission(Permissions.StockAdjust);
    }

    private static async Task<IResult> Draft(
        HttpContext context, DraftTransfer draft, ICurrentActor me, CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(Path, DraftForm, Forms.Expired());
        }

        if (UnitLines.In(form.Text("lines")).Refused(out var wrong, out var lines))
        {
            return new PageAgain(Path, DraftForm, wrong, form);
        }

        var answer = await draft.Run(
            form.Text("source"), form.Text("target"), lines, form.Text("note"), me.Actor, ct);

        return answer.Refused(out var problem, out var id)
            ? new PageAgain(Path, DraftForm, InventoryProblems.OnForm(problem), form)
            : new SeeOther(AddressOf(id));
    }

    private static Task<IResult> Send(
        HttpContext context, Guid id, SendTransfer send, ICurrentActor me, CancellationToken ct) =>
        Sheet(id).Take(
            context, _ => send.Run(id, me.Actor, ct), told => InventoryWords.TransferSent(told.Number), ct);

    private static Task<IResult> Receive(
        HttpContext context, Guid id, ReceiveTransfer receive, TransferList list, ICurrentActor me,
        CancellationToken ct) =>
        Sheet(id).Take(
            context,
            async form =>
            {
                var lines = (await list.One(id, ct))?.Lines ?? [];
                var counts = lines.Index().ToDictionary(
                    own => own.Item.Sku, own => Forms.Whole(form.Text($"{CountPrefix}{own.Index}")) ?? -1);
                return await receive.Run(id, counts, me.Actor, ct);
            },
            told => InventoryWords.TransferReceived(
                told.Number, told.Counts.Sum(own => own.Received), told.Counts.Count(own => own.Received != own.Sent)),
            ct);

    private static Task<IResult> Drop(
        HttpContext context, Guid id, DropTransfer drop, ICurrentActor me, CancellationToken ct) =>
        Sheet(id).Take(
            context, _ => drop.Run(id, me.Actor, ct), told => InventoryWords.TransferDropped(told.Number), ct);

    private static PageForm Sheet(Guid id) => new(AddressOf(id), SheetForm);
}
