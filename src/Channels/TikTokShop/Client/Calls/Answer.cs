using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>What a call answers. Members that TikTok Shop left out are null; new ones are passed over.</summary>
public abstract class Answer
{
    /// <summary>What TikTok Shop calls this call; log it, support asks for it.</summary>
    [JsonIgnore]
    public string? RequestId { get; internal set; }
}

/// <summary>A page of a list, and where the next one is.</summary>
public abstract class PageAnswer : Answer
{
    /// <summary>Empty or null on the last page.</summary>
    public string? NextPageToken { get; set; }

    /// <summary>How many the whole list holds, where TikTok Shop says it.</summary>
    public int? TotalCount { get; set; }
}

/// <summary>The answer of a call that has nothing to tell but that it worked.</summary>
public sealed class Done : Answer;

/// <summary>The answer of a call that may work for some of what it was asked and not for the rest.</summary>
public abstract class PartialAnswer : Answer
{
    /// <summary>What did not work; absent or empty when all did.</summary>
    public IReadOnlyList<PartialError>? Errors { get; set; }

    /// <summary>True when nothing was refused.</summary>
    [JsonIgnore]
    public bool AllAccepted => Errors is not { Count: > 0 };
}
