namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>
/// What every answer is wrapped in. Success is the code 0, not the HTTP status. Source: fact sheet 3.
/// </summary>
internal sealed class Envelope<T>
{
    public long? Code { get; set; }

    public string? Message { get; set; }

    public string? RequestId { get; set; }

    public T? Data { get; set; }
}
