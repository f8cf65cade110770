using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Ledger;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Inventory.Purchasing;

/// <summary>A supplier as programs see it.</summary>
internal sealed record SupplierJson(Guid Id, string Name, string Currency, int LeadDays, string Email, string Note)
{
    public static SupplierJson Of(Supplier own) =>
        new(own.Id, own.Name, own.Currency, own.LeadDays, own.Email, own.Note);
}

/// <summary>The body of a draft; costs are amounts of the supplier's currency as text, such as "4.20".</summary>
internal sealed record DraftBody(
    Guid Supplier, string? Expected, string? Note, string? Location, IReadOnlyList<DraftLineBody>? Lines);

/// <summary>So many units of a SKU at this cost of one.</summary>
internal sealed record DraftLineBody(string Sku, int Quantity, string? Cost);

/// <summary>The body of a delivery.</summary>
internal sealed record DeliveryBody(IReadOnlyList<GoodsLine>? Lines, bool IsLast, bool MayBeMore);

/// <summary>An order to a supplier as programs see it; lines are left out in lists.</summary>
internal sealed record PurchaseJson(
    Guid Id, int Number, string Supplier, Guid SupplierId, PurchaseStatus Status, string Location, string? Expected,
    bool IsOverdue, long Units, long Received, AmountJson Cost, IReadOnlyList<PurchaseLineJson>? Lines)
{
    public static PurchaseJson Of(PurchaseRow row, IReadOnlyList<ShownLine>? lines = null)
    {
        var own = row.Purchase;
        return new(
            own.Id, own.Number, row.Supplier, own.SupplierId, own.Status, own.Location,
            own.ExpectedOn.Length == 0 ? null : own.ExpectedOn, row.IsOverdue, row.Units, row.Received,
            AmountJson.Of(row.Cost), lines is null ? null : [.. lines.Select(line => new PurchaseLineJson(
                line.Line.Sku, line.Line.Quantity, line.Line.Received,
                AmountJson.Of(new(line.Line.CostMinor, own.Currency))))]);
    }
}

/// <summary>A line of it.</summary>
internal sealed record PurchaseLineJson(string Sku, int Quantity, int Received, AmountJson Cost);

/// <summary>An exact amount: major units as text.</summary>
internal sealed record AmountJson(string Amount, string Currency)
{
    public static AmountJson Of(Money money) => new(money.ToDecimalText(), money.Currency);
}

/// <summary>Suppliers and orders to them for programs.</summary>
internal static class PurchaseApi
{
    private const long MaxBytes = 64 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/api/v1", "Purchases", MaxBytes);
        api.MapGet("/suppliers", Suppliers).RequirePermission(Permissions.StockRead);
        api.MapPost("/suppliers", NewSupplier).RequirePermission(Permissions.StockAdjust);
        api.MapPut("/suppliers/{id:guid}", SetSupplier).RequirePermission(Permissions.StockAdjust);
        api.MapGet("/purchases", List).RequirePermission(Permissions.StockRead);
        api.MapGet("/purchases/{id:guid}", One).RequirePermission(Permissions.StockRead);
        api.MapPost("/purchases", New).RequirePermission(Permissions.StockAdjust);
        api.MapPut("/purchases/{id:guid}", Set).RequirePermission(Permissions.StockAdjust);
        api.MapPost("/purchases/{id:guid}/send", Send).RequirePermission(Permissions.StockAdjust);
        api.MapPost("/purchases/{id:guid}/cancel", Cancel).RequirePermission(Permissions.StockAdjust);
        api.MapPost("/purchases/{id:guid}/receive", Receive).RequirePermission(Permissions.StockCount);
    }

    private static async Task<IResult> Suppliers(PurchaseList list, CancellationToken ct) =>
        Results.Ok(new { suppliers = (await list.Suppliers(ct)).Select(SupplierJson.Of) });

    private static async Task<IResult> NewSupplier(
        SupplierFigures body, SaveSupplier save, ICurrentActor me, CancellationToken ct) =>
        Answer(await save.Run(null, body, me.Actor, ct));

    private static async Task<IResult> SetSupplier(
        Guid id, SupplierFigures body, SaveSupplier save, ICurrentActor me, CancellationToken ct) =>
        Answer(await save.Run(id, body, me.Actor, ct));

    private static IResult Answer(Result<Supplier> result) =>
        result.Refused(out var problem, out var saved) ? new Refusal(problem) : Results.Ok(SupplierJson.Of(saved));

    private static async Task<IResult> List(PurchaseList list, string? view, int? page, CancellationToken ct)
    {
        var wanted = PurchaseActions.ViewIn(view);
        var rows = await list.Page(wanted, Math.Max(1, page ?? 1), ct);
        return Results.Ok(new { purchases = rows.Select(row => PurchaseJson.Of(row)) });
    }

    private static async Task<IResult> One(Guid id, PurchaseList list, CancellationToken ct) =>
        await list.One(id, ct) is { } row
            ? Results.Ok(PurchaseJson.Of(row, await list.Lines(id, ct)))
            : new Refusal(PurchaseProblems.Unknown());

    private static Task<IResult> New(
        DraftBody body, DraftPurchase draft, PurchaseList list, ICurrentActor me, CancellationToken ct) =>
        Write(null, body, draft, list, me, ct);

    private static Task<IResult> Set(
        Guid id, DraftBody body, DraftPurchase draft, PurchaseList list, ICurrentActor me, CancellationToken ct) =>
        Write(id, body, draft, list, me, ct);

    private static async Task<IResult> Write(
        Guid? id, DraftBody body, DraftPurchase draft, PurchaseList list, ICurrentActor me, CancellationToken ct)
    {
        var currency = (await list.Suppliers(ct)).FirstOrDefault(own => own.Id == body.Supplier)?.Currency ?? "USD";
        var lines = new List<DraftLine>();

        foreach (var line in body.Lines ?? [])
        {
            if (DraftReading.Cost(line.Cost, currency) is not { } cost)
            {
                return new Refusal(PurchaseProblems.LineInvalid(line.Sku));
            }

            lines.Add(new(line.Sku, line.Quantity, cost));
        }

        var expected = LedgerFilter.Day(body.Expected);

        if (body.Expected is { Length: > 0 } && expected is null)
        {
            return new Refusal(PurchaseProblems.DayInvalid());
        }

        var result = await draft.Run(
            id, new(body.Supplier, expected, body.Note, lines, body.Location), me.Actor, ct);
        return await Answer(result, list, ct);
    }

    private static async Task<IResult> Send(
        Guid id, SendPurchase send, PurchaseList list, ICurrentActor me, CancellationToken ct) =>
        await Answer(await send.Run(id, me.Actor, ct), list, ct);

    private static async Task<IResult> Cancel(
        Guid id, CancelPurchase cancel, PurchaseList list, ICurrentActor me, CancellationToken ct) =>
        await Answer(await cancel.Run(id, me.Actor, ct), list, ct);

    private static async Task<IResult> Answer(Result<Purchase> result, PurchaseList list, CancellationToken ct) =>
        result.Refused(out var problem, out var saved)
            ? new Refusal(problem)
            : Results.Ok(PurchaseJson.Of((await list.One(saved.Id, ct))!, await list.Lines(saved.Id, ct)));

    private static async Task<IResult> Receive(
        Guid id, DeliveryBody body, ReceiveGoods receive, ICurrentActor me, CancellationToken ct) =>
        (await receive.Run(id, new(body.Lines ?? [], body.IsLast, body.MayBeMore), me.Actor, ct))
            .Refused(out var problem, out var arrived)
            ? new Refusal(problem)
            : Results.Ok(arrived);
}
