using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>What did not work of a call that worked otherwise. Source: fact sheet 3.</summary>
public sealed class PartialError
{
    public long? Code { get; set; }

    public string? Message { get; set; }

    public PartialErrorDetail? Detail { get; set; }

    /// <summary>What to do about it, by the first cause that is told.</summary>
    [JsonIgnore]
    public ErrorClass Class =>
        KnownErrors.Find((Detail?.ExtraErrors is [var cause, ..] ? cause.Code : null) ?? Code ?? 0).Class;
}
