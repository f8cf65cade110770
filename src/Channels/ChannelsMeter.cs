using System.Diagnostics.Metrics;

namespace CreatorFlow.Channels;

/// <summary>What became of each webhook, counted.</summary>
internal sealed class ChannelsMeter : IDisposable
{
    public const string Name = "CreatorFlow.Channels";

    private readonly Meter meter;
    private readonly Counter<long> webhooks;

    public ChannelsMeter(IMeterFactory meters)
    {
        meter = meters.Create(Name);
        webhooks = meter.CreateCounter<long>(
            "creatorflow.channels.webhooks", description: "Webhooks received, by outcome.");
    }

    public void Webhook(string channel, string outcome) =>
        webhooks.Add(1, new("channel", channel), new("outcome", outcome));

    /// <inheritdoc />
    public void Dispose() => meter.Dispose();
}
