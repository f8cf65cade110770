using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Statements;

/// <summary>
/// Reads the statements of a shop that are new or say something else than before, each with all its lines, a statement
/// a commit.
/// </summary>
internal sealed class ReadStatements(AppDb db, ShopCalls calls, ChannelsOptions options, TimeProvider clock)
{
    private const int MaxPages = 1_000;

    /// <summary>Returns the time of the newest statement; null when there is none.</summary>
    public async Task<DateTimeOffset?> Run(ShopConnection shop, CancellationToken ct)
    {
        DateTimeOffset? newest = null;

        await foreach (var told in Told(shop, await Since(shop.Id, ct), ct))
        {
            var known = await db.Set<ShopStatement>().AsNoTracking()
                .FirstOrDefaultAsync(row => row.ShopId == shop.Id && row.Number == told.Number, ct);

            if (known?.Says(told) != true)
            {
                await Read(shop, told, ct);
            }

            newest = newest > told.At ? newest : told.At;
        }

        return newest;
    }

    /// <summary>A known statement, whatever it says. One that the channel does not list any more stays as it was.
    /// </summary>
    /// <returns>The number of one that is not listed any more; null when it was read.</returns>
    public async Task<string?> Again(ShopConnection shop, Guid statementId, CancellationToken ct)
    {
        var known = await db.Set<ShopStatement>().AsNoTracking().FirstAsync(row => row.Id == statementId, ct);

        await foreach (var told in Told(shop, known.At, ct))
        {
            if (told.Number == known.Number)
            {
                await Read(shop, told, ct);
                return null;
            }
        }

        return known.Number;
    }

    /// <summary>Behind the newest that is known, and not after one whose money is on its way.</summary>
    private async Task<DateTimeOffset> Since(Guid shopId, CancellationToken ct)
    {
        var first = clock.GetUtcNow() - options.FirstStatements;
        var newest = await db.Set<StatementsRead>()
            .Where(row => row.ShopId == shopId).Select(row => row.NewestAt).FirstOrDefaultAsync(ct);
        var unpaid = await db.Set<ShopStatement>()
            .Where(row => row.ShopId == shopId && row.State != StatementState.Paid && row.At >= first)
            .OrderBy(row => row.At).Select(row => (DateTimeOffset?)row.At).FirstOrDefaultAsync(ct);
        var since = newest is { } seen ? seen - options.StatementsOverlap : first;
        return unpaid < since ? unpaid.Value : since;
    }

    private async IAsyncEnumerable<ToldStatement> Told(
        ShopConnection shop, DateTimeOffset since,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var page in calls.Pages(
            shop.Id, MaxPages, (channel, key, from) => channel.Statements(key, since, from, ct),
            told => told.NextPage, ct))
        {
            foreach (var statement in page.Statements)
            {
                yield return statement;
            }
        }
    }

    private async Task Read(ShopConnection shop, ToldStatement told, CancellationToken ct)
    {
        var lines = await Lines(shop, told, ct);
        var now = clock.GetUtcNow();
        await using var work = await db.Begin(ct);
        var statement = await db.Set<ShopStatement>()
            .FirstOrDefaultAsync(row => row.ShopId == shop.Id && row.Number == told.Number, ct);
        var isNew = statement is null;

        if (statement is null)
        {
            statement = ShopStatement.Of(shop.WorkspaceId, shop.Id, told, now);
            db.Add(statement);
        }

        statement.Read(told, lines, now);
        await db.Set<StatementLine>().Where(line => line.StatementId == statement.Id).ExecuteDeleteAsync(ct);
        await db.Insert([.. lines.Select((line, at) => StatementLine.Of(statement, at + 1, line))], ct);
        db.Tell(statement.Told(shop.Name, isNew), statement.Id, Actor.Channel(shop.Name));
        await work.Commit(ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>Each once: a line may be on two pages when the list moves between them.</summary>
    private async Task<List<ToldTransaction>> Lines(ShopConnection shop, ToldStatement told, CancellationToken ct)
    {
        var all = new List<ToldTransaction>();

        await foreach (var page in calls.Pages(
            shop.Id, MaxPages, (channel, key, from) => channel.StatementTransactions(key, told, from, ct),
            lines => lines.NextPage, ct))
        {
            all.AddRange(page.Transactions);
        }

        return [.. all.DistinctBy(line => line.Number, StringComparer.Ordinal)];
    }
}
