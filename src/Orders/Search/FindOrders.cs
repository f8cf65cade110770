using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Search;

/// <summary>
/// Finds the orders that have all the words of a query. Where few orders have a word they are fetched by it; where very
/// many have it, the list is walked in its own order and soon has a page of them. Which of the two is counted first, by
/// the index alone.
/// </summary>
internal sealed class FindOrders(AppDb db)
{
    /// <summary>More orders than this are walked through instead of fetched.</summary>
    public const int Few = 10_000;

    /// <summary>Narrows the orders to those that are found.</summary>
    /// <param name="isFew">They are few before that.</param>
    public async Task<FoundOrders> Run(IQueryable<Order> orders, string query, bool isFew, CancellationToken ct)
    {
        var words = SearchWords.Asked(query);
        var many = new List<string>();
        isFew |= words.Count == 0;

        foreach (var word in words)
        {
            var those = With(word);

            if (await IsFew(those, ct))
            {
                isFew = true;
                orders = orders.Where(order => those.Contains(order.Id));
            }
            else
            {
                many.Add(word);
            }
        }

        if (!isFew && many.Count > 1 && WithAll(many) is { } ids && await IsFew(ids, ct))
        {
            return FoundOrders.Of(orders.Where(order => ids.Contains(order.Id)), true);
        }

        orders = many.Aggregate(orders, Having);
        return FoundOrders.Of(words.Count == 0 ? orders.Where(_ => false) : orders, isFew);
    }

    /// <summary>True when so few orders are meant that they are better fetched than walked to.</summary>
    public static async Task<bool> IsFew(IQueryable<Guid> ids, CancellationToken ct) =>
        await ids.Take(Few + 1).CountAsync(ct) <= Few;

    private IQueryable<Guid> With(string word) => word.Length < SearchWords.MinEnd
        ? Between(word)
        : Between(word).Concat(Between(SearchWords.End(word)));

    /// <summary>Sets that are cut with each other: looking each order up by each word can take minutes.</summary>
    private IQueryable<Guid> WithAll(List<string> words) =>
        words.Skip(1).Aggregate(Between(words[0]), (ids, word) => ids.Intersect(Between(word)));

    private IQueryable<Order> Having(IQueryable<Order> orders, string word)
    {
        var (from, to) = (word, SearchWords.Above(word));
#pragma warning disable CA1309 // The database compares, byte by byte.
        return orders.Where(order => db.Set<OrderTerm>().Any(term => term.OrderId == order.Id
            && string.Compare(term.Term, from) >= 0 && string.Compare(term.Term, to) < 0));
    }

    private IQueryable<Guid> Between(string word)
    {
        var (from, to) = (word, SearchWords.Above(word));
        return db.Set<OrderTerm>().AsNoTracking()
            .Where(term => string.Compare(term.Term, from) >= 0 && string.Compare(term.Term, to) < 0)
            .Select(term => term.OrderId);
#pragma warning restore CA1309
    }
}

/// <summary>The orders that were found.</summary>
/// <param name="IsFew">They are fetched by their words, at most <see cref="FindOrders.Few"/>.</param>
internal sealed record FoundOrders(IQueryable<Order> Orders, bool IsFew)
{
    /// <summary>
    /// The few are bounded before they are put in order, by more than they can be: SQLite would else walk all orders in
    /// that order and ask of each whether it is one of them.
    /// </summary>
    public static FoundOrders Of(IQueryable<Order> orders, bool isFew) =>
        new(isFew ? orders.Take(2 * FindOrders.Few) : orders, isFew);
}
