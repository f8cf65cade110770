using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Orders.Contracts;

/// <summary>What an import did.</summary>
/// <param name="New">Orders seen for the first time.</param>
/// <param name="Updated">Known orders of which the channel had news.</param>
/// <param name="Stale">Words older than what is known: without effect.</param>
public sealed record Imported(int New, int Updated, int Stale);

/// <summary>The one way in for orders of a channel.</summary>
public interface IImportOrders
{
    /// <summary>
    /// Takes over what a channel says of a batch of orders, in the caller's transaction: orders, lines, reservations,
    /// moves and facts in one commit. Idempotent by shop and number.
    /// </summary>
    /// <param name="told">Each number once.</param>
    /// <param name="hintedAt">When the first word of a number reached us; now where it is missing.</param>
    Task<Imported> Run(
        ConnectedShop shop,
        IReadOnlyList<ChannelOrder> told,
        IReadOnlyDictionary<string, DateTimeOffset> hintedAt,
        CancellationToken ct);
}
