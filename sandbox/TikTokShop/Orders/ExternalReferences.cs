namespace CreatorFlow.Sandbox.TikTokShop.Orders;

/// <summary>An order's number in another system.</summary>
internal sealed record ExternalReference(string OrderId, string ExternalId, string Platform) : ISaved
{
    public const string Kind = "tiktok.external";

    public IReadOnlyList<ExternalLine> Lines { get; init; } = [];

    public SandboxDocument Document() => SandboxDocument.Of(Kind, $"{OrderId}/{Platform}", this);
}

/// <summary>A line item's number in another system.</summary>
internal sealed record ExternalLine(string Id, string LineItemId);

/// <summary>The references of a shop, by order and by the other system's number. Use under the gate.</summary>
internal sealed class ExternalReferences
{
    private readonly Dictionary<string, List<ExternalReference>> ofOrder = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Platform, string Id), ExternalReference> byExternal = [];

    public ExternalReferences(SandboxStore store, Shop shop)
    {
        foreach (var kept in store.Load<ExternalReference>(ExternalReference.Kind).Values
            .Where(found => Order.ShopOf(Order.NumberOf(found.OrderId)) == shop.Ordinal))
        {
            Put(kept);
        }
    }

    public IReadOnlyList<ExternalReference> Of(string orderId) => ofOrder.GetValueOrDefault(orderId) ?? [];

    public ExternalReference? Find(string platform, string externalId) =>
        byExternal.GetValueOrDefault((platform, externalId));

    /// <summary>Keeps the reference in place of the one that the order had in that system.</summary>
    public void Put(ExternalReference reference)
    {
        if (!ofOrder.TryGetValue(reference.OrderId, out var own))
        {
            ofOrder[reference.OrderId] = own = [];
        }

        foreach (var old in own.Where(known => known.Platform == reference.Platform))
        {
            byExternal.Remove((old.Platform, old.ExternalId));
        }

        own.RemoveAll(known => known.Platform == reference.Platform);
        own.Add(reference);
        byExternal[(reference.Platform, reference.ExternalId)] = reference;
    }
}
