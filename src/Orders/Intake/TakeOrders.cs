using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Intake;

/// <summary>
/// A person takes the orders of a file in: all of them, or those that are good, or some. They become orders by hand.
/// </summary>
internal sealed class TakeOrders(AppDb db, ImportRows imports, IJobQueue jobs, AdvanceImport advance)
{
    /// <summary>All, and refused when one of them is bad.</summary>
    public const string All = "all";

    /// <summary>The good ones; the bad are left out.</summary>
    public const string Good = "good";

    /// <summary>Of the good ones those of the named lines.</summary>
    public const string Chosen = "chosen";

    /// <param name="lines">The first lines of the chosen orders.</param>
    public async Task<Result<OrderImport>> Run(
        Guid id, string choice, IReadOnlyCollection<int> lines, Actor by, CancellationToken ct)
    {
        if (choice is not (All or Good or Chosen))
        {
            return ImportProblems.UnknownChoice(choice);
        }

        await using (var work = await db.Begin(ct))
        {
            if (await imports.ForChange(id, ct) is not { } import)
            {
                return ImportProblems.NotFound();
            }

            if (choice == All && import is { State: ImportState.Checked, Bad: > 0 })
            {
                return ImportProblems.SomeAreBad(import.Bad);
            }

            var chosen = choice == Chosen ? await Leave(import, lines, ct) : import.Good;

            if (import.Start(chosen) is { } problem)
            {
                return problem;
            }

            db.Tell(new OrdersFileStarted(import.FileName, chosen), import.Id, by);
            await jobs.Enqueue([RunImport.JobOf(import)], ct);
            await work.Commit(ct);
        }

        return await advance.AtOnce(id, ct);
    }

    /// <summary>Leaves those that were not chosen; returns how many were.</summary>
    private async Task<int> Leave(OrderImport import, IReadOnlyCollection<int> lines, CancellationToken ct)
    {
        var good = db.Set<ImportRow>().Where(row => row.ImportId == import.Id && row.Result == ImportResult.Good);
        await good.Where(row => !lines.Contains(row.Line))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Result, ImportResult.Left), ct);
        return await good.CountAsync(ct);
    }
}
