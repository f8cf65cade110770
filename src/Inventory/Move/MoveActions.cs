using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Ledger;
using CreatorFlow.Inventory.Show;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Inventory.Move;

/// <summary>The forms that change the stock by hand and take such a change back.</summary>
internal static class MoveActions
{
    public const string MoveForm = "move";
    public const string UndoForm = "undo-move";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapForms("");
        forms.MapPost("/stock/{sku}/move", Book).RequirePermission(Permissions.StockAdjust);
        forms.MapPost("/moves/{id:guid}/undo", Undo).RequirePermission(Permissions.StockAdjust);
    }

    public static string UndoPathOf(Guid id) => $"/moves/{id}/undo";

    private static async Task<IResult> Book(
        HttpContext context, string sku, BookMove book, ICurrentActor me, CancellationToken ct)
    {
        var code = SkuAddress.CodeIn(sku);
        var page = SkuAddress.Of(code);

        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(page, MoveForm, Forms.Expired());
        }

        if (Forms.Whole(form.Text("units")) is not { } units)
        {
            return new PageAgain(page, MoveForm, InventoryProblems.NotANumber("units"), form);
        }

        var booked = new BookedMove(form.Text("cause"), form.Text("note"), [new(code, units)]);

        if ((await book.Run(booked, me.Actor, ct)).Refused(out var problem, out var done))
        {
            return new PageAgain(page, MoveForm, problem, form);
        }

        var line = done.Lines[0];
        Flash.Say(
            context, InventoryWords.DoneMove(code, line.Change, line.OnHand),
            line.Change == 0 ? null : UndoPathOf(done.Id));
        return new SeeOther(page);
    }

    private static Task<IResult> Undo(
        HttpContext context, Guid id, UndoMove undo, ICurrentActor me, CancellationToken ct) =>
        new PageForm(LedgerFilter.Path, UndoForm).Take(
            context, _ => undo.Run(id, me.Actor, ct),
            done => InventoryWords.DoneMoveUndone(done.Lines.Count, done.Refused.Count), ct,
            done => done.Lines.Count == 1 && done.Refused.Count == 0
                ? SkuAddress.Of(done.Lines[0].Sku)
                : $"{LedgerFilter.Path}?reference={id}");
}
