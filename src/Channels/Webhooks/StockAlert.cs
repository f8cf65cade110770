using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Webhooks;

/// <summary>
/// How much of a SKU is left at a channel, in its own judgement. A word older than what is known is none.
/// </summary>
internal sealed class StockAlert : IInWorkspace
{
    private StockAlert()
    {
    }

    public StockAlert(Guid workspaceId, Guid shopId, string skuId) =>
        (WorkspaceId, ShopId, SkuId) = (workspaceId, shopId, skuId);

    public Guid WorkspaceId { get; private set; }

    public Guid ShopId { get; private set; }

    public string SkuId { get; private set; } = "";

    public AlertLevel Level { get; private set; }

    public DateTimeOffset ToldAt { get; private set; }

    /// <summary>False when it is no news.</summary>
    public bool Learn(AlertLevel level, DateTimeOffset toldAt)
    {
        if (toldAt <= ToldAt)
        {
            return false;
        }

        var isNews = level != Level;
        (Level, ToldAt) = (level, toldAt);
        return isNews;
    }
}
