using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Locations;
using CreatorFlow.Inventory.Move;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Transfers;

/// <summary>A person writes down what is to move from one location to another. Nothing moves yet.</summary>
internal sealed class DraftTransfer(AppDb db, TimeProvider clock)
{
    public async Task<Result<Guid>> Run(
        string source, string target, IReadOnlyList<StockLine> lines, string? note, Actor by, CancellationToken ct)
    {
        if (Refusal(source, target, lines) is { } refusal)
        {
            return refusal;
        }

        var wanted = lines.GroupBy(line => line.Sku, StringComparer.Ordinal)
            .Select(same => new StockLine(same.Key, same.Sum(line => line.Quantity)))
            .OrderBy(line => line.Sku, StringComparer.Ordinal).ToList();
        await using var work = await db.Begin(ct);

        // Numbers are given one after the other: there are two locations, so there is a row to lock.
        if (await UnitsToLay.RefusalOf(db, wanted.Select(line => line.Sku), [source, target], ct) is { } problem)
        {
            return problem;
        }

        var number = (await db.Set<Transfer>().MaxAsync(own => (int?)own.Number, ct) ?? 0) + 1;
        var said = (note ?? "").Trim();
        var transfer = Transfer.Draft(
            db.Scope.Id, number, source, target, said[..Math.Min(said.Length, TransferProblems.MaxNoteLength)], by,
            clock.GetUtcNow());
        db.Add(transfer);
        db.AddRange(wanted.Select(line => new TransferLine
        {
            WorkspaceId = db.Scope.Id,
            TransferId = transfer.Id,
            Sku = line.Sku,
            Quantity = line.Quantity,
        }));
        db.Tell(new TransferDrafted(number, source, target, wanted), transfer.Id, by);
        await work.Commit(ct);
        return transfer.Id;
    }

    private static Problem? Refusal(string source, string target, IReadOnlyList<StockLine> lines) =>
        source == target ? TransferProblems.SamePlace()
        : lines.Count == 0 ? TransferProblems.NoLines()
        : lines.Count > TransferProblems.MaxLines ? TransferProblems.TooManyLines()
        : lines.FirstOrDefault(line => line.Quantity is < 1 or > InventoryProblems.AdjustLimit) is { } wrong
            ? MoveProblems.LineInvalid($"{wrong.Sku} {wrong.Quantity}")
        : null;
}
