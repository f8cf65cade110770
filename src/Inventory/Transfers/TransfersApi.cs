using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Inventory.Transfers;

/// <summary>What is to move, from where to where.</summary>
internal sealed record TransferBody(string? Source, string? Target, IReadOnlyList<StockLine>? Lines, string? Note);

/// <summary>What was counted in, by SKU.</summary>
internal sealed record TransferCountBody(IReadOnlyDictionary<string, int>? Counts);

/// <summary>A transfer.</summary>
/// <param name="Lines">Left out in lists.</param>
internal sealed record TransferJson(
    Guid Id, int Number, string Source, string Target, string Status, string Note, string By, DateTimeOffset CreatedAt,
    DateTimeOffset? SentAt, DateTimeOffset? ReceivedAt, int Units, int Missing,
    IReadOnlyList<TransferSheetLine>? Lines)
{
    public static TransferJson Of(TransferRow row, IReadOnlyList<TransferSheetLine>? lines) => new(
        row.Transfer.Id, row.Transfer.Number, row.Transfer.Source, row.Transfer.Target, row.Transfer.Status.ToString(),
        row.Transfer.Note, row.Transfer.ByName, row.Transfer.CreatedAt, row.Transfer.SentAt, row.Transfer.ReceivedAt,
        row.Units, row.Missing, lines);
}

/// <summary>Transfers for programs.</summary>
internal static class TransfersApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/api/v1/transfers", "Stock");
        api.MapGet("", All).RequirePermission(Permissions.StockRead);
        api.MapGet("/{id:guid}", One).RequirePermission(Permissions.StockRead);
        api.MapPost("", Draft).RequirePermission(Permissions.StockAdjust);
        api.MapPost("/{id:guid}/send", Send).RequirePermission(Permissions.StockAdjust);
        api.MapPost("/{id:guid}/receive", Receive).RequirePermission(Permissions.StockAdjust);
        api.MapPost("/{id:guid}/drop", Drop).RequirePermission(Permissions.StockAdjust);
    }

    private static async Task<IResult> All(TransferList list, CancellationToken ct) =>
        Results.Ok((await list.All(ct)).Select(row => TransferJson.Of(row, null)));

    private static async Task<IResult> One(Guid id, TransferList list, CancellationToken ct) =>
        await list.One(id, ct) is { } sheet
            ? Results.Ok(TransferJson.Of(sheet.Row, sheet.Lines))
            : new Refusal(TransferProblems.NotFound());

    private static async Task<IResult> Draft(
        TransferBody body, DraftTransfer draft, TransferList list, ICurrentActor me, CancellationToken ct)
    {
        var answer = await draft.Run(body.Source ?? "", body.Target ?? "", body.Lines ?? [], body.Note, me.Actor, ct);
        return answer.Refused(out var problem, out var id) ? new Refusal(problem) : await One(id, list, ct);
    }

    private static async Task<IResult> Send(
        Guid id, SendTransfer send, TransferList list, ICurrentActor me, CancellationToken ct) =>
        await Answer(id, await send.Run(id, me.Actor, ct), list, ct);

    private static async Task<IResult> Receive(
        Guid id, TransferCountBody body, ReceiveTransfer receive, TransferList list, ICurrentActor me,
        CancellationToken ct) =>
        await Answer(
            id, await receive.Run(id, body.Counts ?? new Dictionary<string, int>(), me.Actor, ct), list, ct);

    private static async Task<IResult> Drop(
        Guid id, DropTransfer drop, TransferList list, ICurrentActor me, CancellationToken ct) =>
        await Answer(id, await drop.Run(id, me.Actor, ct), list, ct);

    private static async Task<IResult> Answer<T>(Guid id, Result<T> answer, TransferList list, CancellationToken ct) =>
        answer.Refused(out var problem, out _) ? new Refusal(problem) : await One(id, list, ct);
}
