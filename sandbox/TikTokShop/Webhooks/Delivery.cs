using System.Globalization;
using System.Text.Json.Serialization;

namespace CreatorFlow.Sandbox.TikTokShop.Webhooks;

/// <summary>A message on its way to the app; there until it was taken or given up.</summary>
internal sealed class Delivery(long sequence, string shopId, int topic, string body) : ISaved
{
    public const string Kind = "tiktok.webhook";

    public long Sequence { get; } = sequence;

    public string ShopId { get; } = shopId;

    public int Topic { get; } = topic;

    public string Body { get; } = body;

    /// <summary>Attempts that failed.</summary>
    public int Failures { get; set; }

    /// <summary>When the next attempt is due, epoch milliseconds; 0 at once.</summary>
    public long DueMs { get; set; }

    /// <summary>Handed to the sender.</summary>
    public bool IsQueued { get; set; }

    public bool IsOver { get; set; }

    public SandboxDocument Document()
    {
        var id = Sequence.ToString("D12", CultureInfo.InvariantCulture);
        return IsOver
            ? SandboxDocument.Gone(Kind, id)
            : SandboxDocument.Of(Kind, id, new DeliveryRecord(Sequence, ShopId, Topic, Body, Failures, DueMs));
    }
}

/// <summary>What is kept of a delivery.</summary>
internal sealed record DeliveryRecord(
    [property: JsonPropertyName("n")] long Sequence,
    [property: JsonPropertyName("s")] string ShopId,
    [property: JsonPropertyName("t")] int Topic,
    [property: JsonPropertyName("b")] string Body,
    [property: JsonPropertyName("f")] int Failures,
    [property: JsonPropertyName("d")] long DueMs);

/// <summary>What became of the deliveries so far.</summary>
internal sealed class DeliveryCounts : ISaved
{
    public const string Kind = "tiktok.webhooks";
    public const string Id = "counts";

    public long Last { get; set; }

    public long Delivered { get; set; }

    public long Failed { get; set; }

    public long GivenUp { get; set; }

    public long Lost { get; set; }

    public SandboxDocument Document() => SandboxDocument.Of(Kind, Id, this);
}
