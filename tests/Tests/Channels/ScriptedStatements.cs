using CreatorFlow.Channels;
using CreatorFlow.Channels.Statements;

namespace CreatorFlow.Tests.Channels;

/// <summary>The statements of the scripted channel.</summary>
internal sealed partial class ScriptedChannel
{
    /// <summary>The statements it has, the oldest first; two on a page.</summary>
    public List<ToldStatement> Settled { get; } = [];

    /// <summary>The lines of statements, by number; two on a page.</summary>
    public Dictionary<string, List<ToldTransaction>> Lines { get; } = [];

    /// <summary>What is not settled yet; two on a page.</summary>
    public List<ToldExpectation> Expectations { get; } = [];

    /// <summary>Since when statements were asked for.</summary>
    public List<DateTimeOffset> Since { get; } = [];

    /// <summary>The statements whose lines were asked for.</summary>
    public List<string> LineReads { get; } = [];

    public Task<ToldStatements> Statements(ShopKey shop, DateTimeOffset since, string? page, CancellationToken ct)
    {
        Check(shop);

        if (page is null)
        {
            Since.Add(since);
        }

        var (some, next) = Paged([.. Settled.Where(own => own.At >= since)], page);
        return Task.FromResult(new ToldStatements(some, next));
    }

    public Task<ToldTransactions> StatementTransactions(
        ShopKey shop, ToldStatement statement, string? page, CancellationToken ct)
    {
        Check(shop);

        if (page is null)
        {
            LineReads.Add(statement.Number);
        }

        var (some, next) = Paged(Lines.GetValueOrDefault(statement.Number, []), page);
        return Task.FromResult(new ToldTransactions(some, next));
    }

    public Task<ToldExpectations> Unsettled(ShopKey shop, string? page, CancellationToken ct)
    {
        Check(shop);
        var (some, next) = Paged(Expectations, page);
        return Task.FromResult(new ToldExpectations(some, next));
    }

    private static (List<T> Some, string? Next) Paged<T>(List<T> all, string? page)
    {
        var from = int.Parse(page ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        return (all.GetRange(from, Math.Min(2, all.Count - from)), from + 2 < all.Count ? $"{from + 2}" : null);
    }
}
