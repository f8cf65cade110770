using System.Runtime.CompilerServices;
using CreatorFlow.Channels.Connections;

namespace CreatorFlow.Channels.Statements;

/// <summary>Reads what a shop tells in pages, a call each.</summary>
internal static class ToldPages
{
    /// <param name="nextOf">The page behind this one; null on the last.</param>
    public static async IAsyncEnumerable<TPage> Pages<TPage>(
        this ShopCalls calls, Guid shopId, int maxPages, Func<ISalesChannel, ShopKey, string?, Task<TPage>> ask,
        Func<TPage, string?> nextOf, [EnumeratorCancellation] CancellationToken ct)
    {
        string? next = null;

        for (var read = 0; read < maxPages; read++)
        {
            var from = next;
            var page = await calls.Run(shopId, (channel, key) => ask(channel, key, from), ct);
            yield return page;

            if ((next = nextOf(page)) is null)
            {
                yield break;
            }
        }
    }
}
