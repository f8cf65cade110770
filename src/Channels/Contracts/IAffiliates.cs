namespace CreatorFlow.Channels.Contracts;

/// <summary>Which orders creators brought, as it was read last. Calls nobody.</summary>
public interface IAffiliates
{
    /// <summary>
    /// The shares of creators in orders of a shop, by number. Orders that no creator brought, and those that were not
    /// read yet, are left out.
    /// </summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<AffiliateShare>>> OfOrders(
        Guid shopId, IReadOnlyCollection<string> orderNumbers, CancellationToken ct);
}
