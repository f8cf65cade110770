namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Refuses before a call what TikTok Shop would refuse after it.</summary>
internal static class Limits
{
    /// <summary>The ids, when there is at least one and no more than the endpoint takes.</summary>
    public static IReadOnlyList<string> Check(this Endpoint endpoint, IReadOnlyList<string> ids, int? max = null)
    {
        var limit = max ?? endpoint.MaxIds;
        return ids.Count > 0 && (limit == 0 || ids.Count <= limit)
            ? ids
            : throw new ArgumentException($"{endpoint.Name} takes 1 to {limit} ids, not {ids.Count}.", nameof(ids));
    }
}
