using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Orders.Copy;

/// <summary>An order that was made from another one.</summary>
internal sealed class OrderCopy : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public Guid CopyId { get; init; }

    public Guid FromId { get; init; }

    public CopyKind Kind { get; init; }
}
