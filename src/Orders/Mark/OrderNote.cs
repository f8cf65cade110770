using CreatorFlow.Platform;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Orders.Mark;

/// <summary>What a person wrote on an order for the others of the house; the buyer never sees it.</summary>
internal sealed class OrderNote : IInWorkspace
{
    public const int MaxLength = 1_000;

    public Guid WorkspaceId { get; init; }

    public Guid Id { get; init; }

    public Guid OrderId { get; init; }

    public string Text { get; init; } = "";

    public string ByName { get; init; } = "";

    public DateTimeOffset At { get; init; }

    /// <summary>The bulk operation that wrote it; null when it was written alone.</summary>
    public Guid? BulkId { get; init; }

    public static OrderNote Of(
        Guid workspaceId, Guid orderId, string text, Guid? bulkId, Actor by, DateTimeOffset at) => new()
        {
            WorkspaceId = workspaceId,
            Id = Ids.New(at),
            OrderId = orderId,
            Text = text,
            ByName = by.Name,
            At = at,
            BulkId = bulkId,
        };

    /// <summary>The text as it is kept; null when it is none.</summary>
    public static string? Kept(string? typed) =>
        typed?.Trim() is { Length: > 0 and <= MaxLength } text ? text : null;
}
