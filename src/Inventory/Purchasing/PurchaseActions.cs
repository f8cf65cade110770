using System.Globalization;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Ledger;
using CreatorFlow.Inventory.Show;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Inventory.Purchasing;

/// <summary>The forms of suppliers and of orders to them.</summary>
internal static class PurchaseActions
{
    public const string Path = "/purchases";
    public const string NewPath = "/purchases/new";
    public const string SuppliersPath = "/suppliers";
    public const string DraftForm = "purchase";
    public const string ActForm = "purchase-act";
    public const string ReceiveForm = "receive";
    public const string SupplierForm = "supplier";

    /// <summary>Two hundred lines of three fields.</summary>
    private const long MaxBytes = 64 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapForms("", MaxBytes);
        forms.MapPost(SuppliersPath, Save).RequirePermission(Permissions.StockAdjust);
        forms.MapPost(SuppliersPath + "/{id:guid}", Save).RequirePermission(Permissions.StockAdjust);
        forms.MapPost(Path, Draft).RequirePermission(Permissions.StockAdjust);
        forms.MapPost(Path + "/{id:guid}", Draft).RequirePermission(Permissions.StockAdjust);
        forms.MapPost(Path + "/{id:guid}/send", Send).RequirePermission(Permissions.StockAdjust);
        forms.MapPost(Path + "/{id:guid}/cancel", Cancel).RequirePermission(Permissions.StockAdjust);
        forms.MapPost(Path + "/{id:guid}/receive", Receive).RequirePermission(Permissions.StockCount);
        forms.MapPost("/stock/{sku}/reorder", Reorder).RequirePermission(Permissions.StockAdjust);
    }

    public static string PathOf(Guid id) => $"{Path}/{id}";

    public static PurchaseView ViewIn(string? text) => Choice.Of<PurchaseView>(text) ?? PurchaseView.Open;

    private static Task<IResult> Save(
        HttpContext context, SaveSupplier save, ICurrentActor me, CancellationToken ct)
    {
        Guid? id = Guid.TryParse((string?)context.GetRouteValue("id"), out var known) ? known : null;
        return new PageForm(SuppliersPath, SupplierForm).Take(
            context, form => save.Run(id, FiguresIn(form), me.Actor, ct),
            saved => InventoryWords.SupplierSaved(saved.Name), ct);
    }

    private static SupplierFigures FiguresIn(IFormCollection form) => new(
        form.Text("name"), form.Text("currency"), Forms.Whole(form.Text("leadDays")) ?? -1, form.Text("email"),
        form.Text("note"));

    private static Task<IResult> Draft(
        HttpContext context, DraftPurchase draft, PurchaseList list, ICurrentActor me, CancellationToken ct)
    {
        Guid? id = Guid.TryParse((string?)context.GetRouteValue("id"), out var known) ? known : null;
        return new PageForm(id is null ? NewPath : PathOf(id.Value), DraftForm).Take(
            context, Keep, saved => InventoryWords.PurchaseSaved(PurchaseText.Number(saved.Number)), ct,
            saved => PathOf(saved.Id));

        async Task<Result<Purchase>> Keep(IFormCollection form)
        {
            var supplier = Guid.TryParse(form.Text("supplier"), out var chosen) ? chosen : Guid.Empty;
            var currency = (await list.Suppliers(ct)).FirstOrDefault(own => own.Id == supplier)?.Currency ?? "USD";
            return DraftReading.Of(form, supplier, currency).Refused(out var problem, out var read)
                || (await draft.Run(id, read, me.Actor, ct)).Refused(out problem, out var saved)
                ? Shown(problem)
                : saved;
        }
    }

    // Where the order itself is not there, no form stands.
    private static Problem Shown(Problem problem) =>
        problem.Code == PurchaseProblems.Unknown().Code ? problem : InventoryProblems.OnForm(problem);

    private static Task<IResult> Send(
        HttpContext context, Guid id, SendPurchase send, ICurrentActor me, CancellationToken ct) =>
        Act(context, id, () => send.Run(id, me.Actor, ct), InventoryWords.PurchaseIsSent, ct);

    private static Task<IResult> Cancel(
        HttpContext context, Guid id, CancelPurchase cancel, ICurrentActor me, CancellationToken ct) =>
        Act(context, id, () => cancel.Run(id, me.Actor, ct), InventoryWords.PurchaseIsCancelled, ct);

    private static Task<IResult> Act(
        HttpContext context, Guid id, Func<Task<Result<Purchase>>> act, Func<string, string> said,
        CancellationToken ct) =>
        new PageForm(PathOf(id), ActForm).Take(
            context, _ => act(), done => said(PurchaseText.Number(done.Number)), ct);

    private static Task<IResult> Receive(
        HttpContext context, Guid id, ReceiveGoods receive, ICurrentActor me, CancellationToken ct) =>
        new PageForm(PathOf(id), ReceiveForm).Take(
            context,
            async form => DeliveryIn(form).Refused(out var wrong, out var delivery)
                ? wrong
                : await receive.Run(id, delivery, me.Actor, ct),
            done => InventoryWords.PurchaseCame(done.Units)
                + (done.Over > 0 ? " " + InventoryWords.PurchaseOver(done.Over) : "")
                + (done.Missing > 0 ? " " + InventoryWords.PurchaseShort(done.Missing) : ""),
            ct);

    private static Result<Delivery> DeliveryIn(IFormCollection form)
    {
        var units = form["units"]
            .Select(text => string.IsNullOrWhiteSpace(text) ? 0 : Forms.Whole(text)).ToList();

        if (units.Contains(null))
        {
            return InventoryProblems.NotANumber("units");
        }

        var lines = form["sku"].Zip(units, (sku, count) => new GoodsLine(sku ?? "", count!.Value)).ToList();
        return new Delivery(lines, form.Text("last") == "true", form.Text("more") == "true");
    }

    private static Task<IResult> Reorder(
        HttpContext context, string sku, MarkReorder mark, ICurrentActor me, CancellationToken ct)
    {
        var code = SkuAddress.CodeIn(sku);
        return new PageForm(SkuAddress.Of(code), ActForm).Take(
            context, form => mark.Run(code, form.Text("marked") == "true", me.Actor, ct),
            now => now ? InventoryWords.ReorderMarked(code) : InventoryWords.ReorderUnmarked(code), ct);
    }
}
