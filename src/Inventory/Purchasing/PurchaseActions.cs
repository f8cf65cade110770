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

    private static async Task<IResult> Save(
        HttpContext context, SaveSupplier save, ICurrentActor me, CancellationToken ct)
    {
        Guid? id = Guid.TryParse((string?)context.GetRouteValue("id"), out var known) ? known : null;

        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(SuppliersPath, SupplierForm, Forms.Expired());
        }

        var figures = new SupplierFigures(
            form.Text("name"), form.Text("currency"), Forms.Whole(form.Text("leadDays")) ?? -1,
            form.Text("email"), form.Text("note"));

        if ((await save.Run(id, figures, me.Actor, ct)).Refused(out var problem, out var saved))
        {
            return new PageAgain(SuppliersPath, SupplierForm, problem, form);
        }

        Flash.Say(context, InventoryWords.SupplierSaved(saved.Name));
        return new SeeOther(SuppliersPath);
    }

    private static async Task<IResult> Draft(
        HttpContext context, DraftPurchase draft, PurchaseList list, ICurrentActor me, CancellationToken ct)
    {
        Guid? id = Guid.TryParse((string?)context.GetRouteValue("id"), out var known) ? known : null;
        var page = id is null ? NewPath : PathOf(id.Value);

        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(page, DraftForm, Forms.Expired());
        }

        var supplier = Guid.TryParse(form.Text("supplier"), out var chosen) ? chosen : Guid.Empty;
        var currency = (await list.Suppliers(ct)).FirstOrDefault(own => own.Id == supplier)?.Currency ?? "USD";

        if (DraftReading.Of(form, supplier, currency).Refused(out var problem, out var read)
            || (await draft.Run(id, read, me.Actor, ct)).Refused(out problem, out var saved))
        {
            return new PageAgain(page, DraftForm, Shown(problem), form);
        }

        Flash.Say(context, InventoryWords.PurchaseSaved(PurchaseText.Number(saved.Number)));
        return new SeeOther(PathOf(saved.Id));
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

    private static async Task<IResult> Act(
        HttpContext context, Guid id, Func<Task<Result<Purchase>>> act, Func<string, string> said, CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is null)
        {
            return new PageAgain(PathOf(id), ActForm, Forms.Expired());
        }

        if ((await act()).Refused(out var problem, out var done))
        {
            return new PageAgain(PathOf(id), ActForm, problem);
        }

        Flash.Say(context, said(PurchaseText.Number(done.Number)));
        return new SeeOther(PathOf(id));
    }

    private static async Task<IResult> Receive(
        HttpContext context, Guid id, ReceiveGoods receive, ICurrentActor me, CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(PathOf(id), ReceiveForm, Forms.Expired());
        }

        var units = form["units"]
            .Select(text => string.IsNullOrWhiteSpace(text) ? 0 : Forms.Whole(text)).ToList();

        if (units.Contains(null))
        {
            return new PageAgain(PathOf(id), ReceiveForm, InventoryProblems.NotANumber("units"), form);
        }

        var lines = form["sku"].Zip(units, (sku, count) => new GoodsLine(sku ?? "", count!.Value)).ToList();
        var delivery = new Delivery(lines, form.Text("last") == "true", form.Text("more") == "true");

        if ((await receive.Run(id, delivery, me.Actor, ct)).Refused(out var problem, out var done))
        {
            return new PageAgain(PathOf(id), ReceiveForm, problem, form);
        }

        var said = InventoryWords.PurchaseCame(done.Units)
            + (done.Over > 0 ? " " + InventoryWords.PurchaseOver(done.Over) : "")
            + (done.Missing > 0 ? " " + InventoryWords.PurchaseShort(done.Missing) : "");
        Flash.Say(context, said);
        return new SeeOther(PathOf(id));
    }

    private static async Task<IResult> Reorder(
        HttpContext context, string sku, MarkReorder mark, ICurrentActor me, CancellationToken ct)
    {
        var page = SkuAddress.Of(SkuAddress.CodeIn(sku));

        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(page, ActForm, Forms.Expired());
        }

        var code = SkuAddress.CodeIn(sku);

        if ((await mark.Run(code, form.Text("marked") == "true", me.Actor, ct)).Refused(out var problem, out var now))
        {
            return new PageAgain(page, ActForm, problem, form);
        }

        Flash.Say(context, now ? InventoryWords.ReorderMarked(code) : InventoryWords.ReorderUnmarked(code));
        return new SeeOther(page);
    }
}
