using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Orders.Spikes;

/// <summary>So many units of a SKU were ordered in ten minutes.</summary>
internal sealed class SkuPace : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public string Sku { get; init; } = "";

    /// <summary>Tens of minutes since 1970.</summary>
    public long Bucket { get; init; }

    public int Units { get; init; }

    /// <summary>A spike was told in these ten minutes.</summary>
    public bool Told { get; init; }
}
