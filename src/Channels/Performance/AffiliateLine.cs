using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Performance;

/// <summary>A part of an order that a creator brought, as it was told last.</summary>
internal sealed class AffiliateLine : IInWorkspace
{
    public Guid WorkspaceId { get; private set; }

    public Guid ShopId { get; private set; }

    /// <summary>The channel's.</summary>
    public string OrderNumber { get; private set; } = "";

    /// <summary>1, 2, ... as the channel lists them.</summary>
    public int Line { get; private set; }

    public AffiliateState State { get; private set; }

    public DateTimeOffset PlacedAt { get; private set; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    public string ProductId { get; private set; } = "";

    public string? SkuId { get; private set; }

    public string Creator { get; private set; } = "";

    public ContentKind Content { get; private set; }

    public string? ContentId { get; private set; }

    public int Quantity { get; private set; }

    public string Currency { get; private set; } = "";

    public long? PriceMinor { get; private set; }

    /// <summary>In hundredths of a percent.</summary>
    public int? CommissionRate { get; private set; }

    public long? EstimatedBaseMinor { get; private set; }

    public long? EstimatedMinor { get; private set; }

    public long? ActualBaseMinor { get; private set; }

    public long? ActualMinor { get; private set; }

    public int Refunded { get; private set; }

    public int Returned { get; private set; }

    public DateTimeOffset ReadAt { get; private set; }

    /// <summary>What was told, to be compared.</summary>
    public ToldAffiliateLine Told => new(
        ProductId, SkuId, Creator, Content, ContentId, Quantity, Currency, PriceMinor, CommissionRate,
        new(EstimatedBaseMinor, EstimatedMinor), new(ActualBaseMinor, ActualMinor), Refunded, Returned);

    public static AffiliateLine Of(
        Guid workspaceId, Guid shopId, ToldAffiliateOrder order, int line, DateTimeOffset at)
    {
        var told = order.Lines[line - 1];
        return new()
        {
            WorkspaceId = workspaceId,
            ShopId = shopId,
            OrderNumber = order.Number,
            Line = line,
            State = order.State,
            PlacedAt = order.PlacedAt,
            DeliveredAt = order.DeliveredAt,
            ProductId = told.ProductId,
            SkuId = told.SkuId,
            Creator = told.Creator,
            Content = told.Content,
            ContentId = told.ContentId,
            Quantity = told.Quantity,
            Currency = told.Currency,
            PriceMinor = told.Price,
            CommissionRate = told.CommissionRate,
            EstimatedBaseMinor = told.Estimated.Base,
            EstimatedMinor = told.Estimated.Paid,
            ActualBaseMinor = told.Actual.Base,
            ActualMinor = told.Actual.Paid,
            Refunded = told.Refunded,
            Returned = told.Returned,
            ReadAt = at,
        };
    }

    /// <param name="title">What the video or LIVE session is called; null when that is not known.</param>
    public AffiliateShare View(string? title) => new(
        Line, ProductId, SkuId, Creator, Content, ContentId, title, Quantity, CommissionRate, In(EstimatedMinor),
        In(ActualMinor), Refunded, Returned, State, PlacedAt, ReadAt);

    private Money? In(long? minor) => minor is { } amount ? new(amount, Currency) : null;
}
