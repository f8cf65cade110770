using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Orders.Search;

/// <summary>A word by which an order is found: of its number, buyer, SKUs, tracking number or notes.</summary>
internal sealed class OrderTerm : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public Guid OrderId { get; init; }

    /// <summary>In the form of <see cref="SearchWords"/>; compared byte by byte on both databases.</summary>
    public string Term { get; init; } = "";
}
