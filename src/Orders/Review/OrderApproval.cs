using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Orders.Review;

/// <summary>A person approved an order; each person once.</summary>
internal sealed class OrderApproval : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public Guid OrderId { get; init; }

    public Guid PersonId { get; init; }

    public string PersonName { get; init; } = "";

    public DateTimeOffset At { get; init; }
}
