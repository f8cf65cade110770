using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Channels.Webhooks.Subscriptions;

/// <summary>
/// Where the topics of a shop went, and what became of those that did not come here: sent here, or refused by the
/// channel. One that is refused hinders no other.
/// </summary>
/// <param name="Address">Where they should go.</param>
/// <param name="Found">Where each went.</param>
/// <param name="Refused">Why the channel did not take the address, by topic.</param>
internal sealed record MendedTopics(
    string Address, IReadOnlySet<string> Wanted, IReadOnlyDictionary<string, string> Found,
    IReadOnlySet<string> Repaired, IReadOnlyDictionary<string, string> Refused)
{
    /// <summary>Null where the channel does not tell where they go.</summary>
    public static async Task<MendedTopics?> Mend(
        ISalesChannel channel, ShopKey key, bool backup, CancellationToken ct)
    {
        if (channel is not IWebhookDirectory directory)
        {
            return null;
        }

        var address = directory.Receiver(backup);
        var found = (await directory.Webhooks(key, ct))
            .DistinctBy(own => own.Topic).ToDictionary(own => own.Topic, own => own.Address, StringComparer.Ordinal);
        var repaired = new HashSet<string>(StringComparer.Ordinal);
        var refused = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var topic in directory.WantedTopics.Where(
            topic => found.GetValueOrDefault(topic) != address.ToString()))
        {
            try
            {
                await directory.RegisterWebhook(key, topic, address, ct);
                repaired.Add(topic);
            }
            catch (ChannelFailure failure) when (failure.Kind == ChannelFailureKind.Refused)
            {
                refused[topic] = failure.Message;
            }
        }

        return new(
            address.ToString(), directory.WantedTopics.ToHashSet(StringComparer.Ordinal), found, repaired, refused);
    }
}
