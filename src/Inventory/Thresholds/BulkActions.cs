using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.List;
using CreatorFlow.Inventory.Show;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Inventory.Thresholds;

/// <summary>The forms that act on a selection of the stock list.</summary>
internal static class BulkActions
{
    public const string Form = "bulk";
    public const string ThresholdsPath = "/bulk/stock/thresholds";
    private const string UndoPath = "/bulk/stock/undo";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapForms("");
        forms.MapPost(ThresholdsPath, Set).RequirePermission(Permissions.StockAdjust);
        forms.MapPost(UndoPath + "/{id:guid}", Undo).RequirePermission(Permissions.StockAdjust);
    }

    private static async Task<IResult> Set(
        HttpContext context, SetManyThresholds set, StockList list, ICurrentActor me, CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(StockFilter.Path, Form, Forms.Expired());
        }

        var filter = StockFilter.In(form.Text("query"));

        // An empty field leaves the figure as it is.
        if (!form.TryWhole("buffer", out var buffer) || !form.TryWhole("lowAt", out var lowAt))
        {
            return new PageAgain(StockFilter.Path, Form, InventoryProblems.NotANumber("thresholds"), form);
        }

        IReadOnlyCollection<string> skus = form["all"].Contains("true")
            ? await list.Codes(filter, SetManyThresholds.MaxSkus + 1, ct)
            : [.. form["ids"].OfType<string>().Distinct()];

        if ((await set.Run(skus, buffer, lowAt, me.Actor, ct)).Refused(out var problem, out var done))
        {
            return new PageAgain(StockFilter.Path, Form, problem, form);
        }

        Flash.Say(
            context,
            InventoryWords.BulkDone(done.Changed, done.Unchanged),
            done.Changed == 0 ? null : $"{UndoPath}/{done.Id}?{filter.Query()}".TrimEnd('?'));
        return new SeeOther(filter.Address());
    }

    private static Task<IResult> Undo(
        HttpContext context, Guid id, UndoThresholds undo, ICurrentActor me, CancellationToken ct) =>
        new PageForm(StockFilter.Path, Form).Take(
            context, _ => undo.Run(id, me.Actor, ct),
            done => InventoryWords.BulkUndone(done.Changed, done.Unchanged), ct,
            _ => StockFilter.In(context.Request.QueryString.Value).Address());
}
