using System.Runtime.CompilerServices;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Channels.Statements;

/// <summary>
/// Reads what a shop tells in pages, a call each. When there are more than are read, the last one is followed by a
/// refusal: what is behind it is not passed over in silence.
/// </summary>
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

        throw new ChannelFailure(
            ChannelFailureKind.Refused, $"More than {maxPages} pages are told: those behind them were not read.");
    }
}
