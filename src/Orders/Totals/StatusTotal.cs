using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Orders.Totals;

/// <summary>How many orders stand at a status that is over; follows the log.</summary>
internal sealed class StatusTotal : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public OrderStatus Status { get; init; }

    public int Orders { get; set; }
}
