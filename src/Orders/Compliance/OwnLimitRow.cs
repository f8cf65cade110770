using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Orders.Compliance;

/// <summary>The own limits of a shop as they are kept, in hundredths of a per cent.</summary>
internal sealed class OwnLimitRow : IInWorkspace
{
    private const decimal Hundredths = 100;

    public Guid WorkspaceId { get; private set; }

    public Guid ShopId { get; private set; }

    public int LateDispatch { get; private set; }

    public int SellerFault { get; private set; }

    public int OnTimeDelivery { get; private set; }

    public RateLimits Limits =>
        new(LateDispatch / Hundredths, SellerFault / Hundredths, OnTimeDelivery / Hundredths);

    public static OwnLimitRow Of(Guid workspaceId, Guid shopId, RateLimits limits)
    {
        var row = new OwnLimitRow { WorkspaceId = workspaceId, ShopId = shopId };
        row.Set(limits);
        return row;
    }

    public void Set(RateLimits limits) => (LateDispatch, SellerFault, OnTimeDelivery) =
        ((int)(limits.LateDispatch * Hundredths), (int)(limits.SellerFault * Hundredths),
            (int)(limits.OnTimeDelivery * Hundredths));
}
