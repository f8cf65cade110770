namespace CreatorFlow.Sandbox.TikTokShop.Webhooks;

/// <summary>Where a topic of a shop is sent to. Times are epoch seconds.</summary>
internal sealed class Registration(string shopId, string eventType, string address, long createdAt) : ISaved
{
    public const string Kind = "tiktok.registration";

    public string ShopId { get; } = shopId;

    public string EventType { get; } = eventType;

    public string Address { get; set; } = address;

    public long CreatedAt { get; } = createdAt;

    public long UpdatedAt { get; set; } = createdAt;

    public bool IsGone { get; set; }

    public SandboxDocument Document()
    {
        var key = $"{ShopId}/{EventType}";
        var record = new RegistrationRecord(ShopId, EventType, Address, CreatedAt, UpdatedAt);
        return IsGone ? SandboxDocument.Gone(Kind, key) : SandboxDocument.Of(Kind, key, record);
    }
}

/// <summary>What is kept of a registration.</summary>
internal sealed record RegistrationRecord(
    string ShopId, string EventType, string Address, long CreatedAt, long UpdatedAt);

/// <summary>The one address per shop and topic. Use under the gate.</summary>
internal sealed class Registrations
{
    private readonly Dictionary<(string ShopId, string EventType), Registration> byTopic = [];

    public Registrations(SandboxStore store)
    {
        foreach (var record in store.Load<RegistrationRecord>(Registration.Kind).Values)
        {
            byTopic[(record.ShopId, record.EventType)] = new Registration(
                record.ShopId, record.EventType, record.Address, record.CreatedAt)
            {
                UpdatedAt = record.UpdatedAt,
            };
        }
    }

    public IReadOnlyList<Registration> OfShop(string shopId) =>
        [.. byTopic.Values
            .Where(found => found.ShopId == shopId)
            .OrderBy(found => found.EventType, StringComparer.Ordinal)];

    public Registration? Find(string shopId, string eventType) => byTopic.GetValueOrDefault((shopId, eventType));

    public Registration Put(string shopId, string eventType, string address, long at)
    {
        if (Find(shopId, eventType) is { } known)
        {
            (known.Address, known.UpdatedAt) = (address, at);
            return known;
        }

        var added = new Registration(shopId, eventType, address, at);
        byTopic.Add((shopId, eventType), added);
        return added;
    }

    public Registration? Remove(string shopId, string eventType)
    {
        if (!byTopic.Remove((shopId, eventType), out var removed))
        {
            return null;
        }

        removed.IsGone = true;
        return removed;
    }
}
