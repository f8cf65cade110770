using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Orders.Hold;

/// <summary>Why an order is held: who did, who looks after it, and when it ends.</summary>
internal sealed class OrderHold : IInWorkspace
{
    public static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    public Guid WorkspaceId { get; init; }

    public Guid OrderId { get; init; }

    /// <summary>Who looks after it, by name.</summary>
    public string Owner { get; set; } = "";

    /// <summary>Why, as a reason.</summary>
    public string Reason { get; set; } = "";

    public string HeldBy { get; set; } = "";

    public DateTimeOffset Since { get; set; }

    /// <summary>It goes on by itself then; null when only a person lets it go.</summary>
    public DateTimeOffset? EndsAt { get; set; }

    public Platform.Reason Because => Platform.Reason.FromJson(Reason);
}

/// <summary>What a person may say of a hold beside the reason.</summary>
/// <param name="Owner">The member who looks after it, by e-mail address or id; null or empty for who holds it.</param>
/// <param name="EndsAt">When it goes on by itself; null for never.</param>
internal sealed record HoldTerms(string? Owner, DateTimeOffset? EndsAt)
{
    public static HoldTerms None { get; } = new(null, null);
}
