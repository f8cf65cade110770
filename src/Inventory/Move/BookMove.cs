using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Move;

/// <summary>
/// A person changes the stock of one or many SKUs and says why: damaged, lost, found, given away, used, thrown away,
/// put right. The answer names the move, by which <see cref="UndoMove"/> takes it back.
/// </summary>
internal sealed class BookMove(AppDb db, MoveStock move)
{
    public async Task<Result<StockMoved>> Run(BookedMove booked, Actor by, CancellationToken ct)
    {
        if (CauseChoice.Find(booked.Cause) is not { } choice)
        {
            return InventoryProblems.UnknownCause(booked.Cause ?? "", CauseChoice.All.Select(own => own.Code));
        }

        var least = choice.Way == MoveWay.Set ? 0 : 1;

        if (booked.Lines.FirstOrDefault(line => line.Units < least || line.Units > InventoryProblems.AdjustLimit)
            is { } wrong)
        {
            return InventoryProblems.UnitsOutOfRange(wrong.Sku, wrong.Units, least);
        }

        var why = MoveNote.Of(booked.Note);

        if (why is null && choice.Cause == MoveCause.Correction)
        {
            return InventoryProblems.NoteMissing();
        }

        await using var work = await db.Begin(ct);
        var lines = booked.Lines.Select(line => choice.Line(line.Sku, line.Units, line.Location)).ToList();
        var result = await move.Run(
            new StockMove(choice.Kind, lines) { Cause = choice.Cause, Why = why, EachLine = booked.EachLine }, by, ct);

        if (result is { Ok: true, Value.HasChanged: true })
        {
            await work.Commit(ct);
        }

        return result;
    }
}

/// <summary>What a person books.</summary>
/// <param name="Cause">The code of a <see cref="CauseChoice"/>.</param>
/// <param name="Note">Needed where the books were wrong; else as one likes.</param>
/// <param name="EachLine">Lines that cannot be are left out; else one of them refuses all.</param>
internal sealed record BookedMove(string? Cause, string? Note, IReadOnlyList<BookedLine> Lines, bool EachLine = false);

/// <summary>So many units of a SKU.</summary>
internal sealed record BookedLine(string Sku, int Units, string? Location = null);
