namespace CreatorFlow.Orders.Contracts;

/// <summary>The rates by which the channel judges a shop, as they are and as they will be.</summary>
public interface IOrderRates
{
    /// <summary>Every rate of every shop that has orders.</summary>
    Task<IReadOnlyList<ShopRate>> Now(CancellationToken ct);
}

/// <summary>What is judged. Kept as text and named by the API; never rename one.</summary>
public enum RateKind
{
    /// <summary>Orders that the carrier had not scanned at their dispatch deadline.</summary>
    LateDispatch,

    /// <summary>Orders that were cancelled by the seller's fault.</summary>
    SellerFault,

    /// <summary>Orders that were with the buyer in time.</summary>
    OnTimeDelivery,
}

/// <summary>So many of so many.</summary>
public sealed record RateCount(int Hit, int Of)
{
    /// <summary>In per cent, to two places; null when there is nothing to divide by.</summary>
    public decimal? Percent => Of == 0 ? null : decimal.Round(Hit * 100m / Of, 2);

    /// <summary>How many of them spoil a rate of this kind.</summary>
    public int Failures(RateKind kind) => kind == RateKind.OnTimeDelivery ? Of - Hit : Hit;

    public static RateCount operator +(RateCount one, RateCount other) => new(one.Hit + other.Hit, one.Of + other.Of);
}

/// <summary>A rate of a shop over the last 30 days.</summary>
/// <param name="Now">As it stands.</param>
/// <param name="Forecast">As it will stand in 48 hours, when what is open goes as such orders went before, and what is
/// stuck stays stuck.</param>
/// <param name="Days">Each of the 30 days alone, the oldest first.</param>
/// <param name="Stuck">Open orders that will spoil the rate unless somebody acts.</param>
public sealed record ShopRate(
    Guid ShopId, RateKind Kind, RateCount Now, RateCount Forecast, IReadOnlyList<RateCount> Days, int Stuck)
{
    /// <summary>Fewer orders than these make no rate worth an alarm.</summary>
    public const int FewestOrders = 25;

    /// <summary>The channel's limit, in per cent.</summary>
    public required decimal Limit { get; init; }

    /// <summary>The seller's own limit, which is never laxer.</summary>
    public required decimal OwnLimit { get; init; }

    /// <summary>True when the rate is on the wrong side of the channel's limit.</summary>
    public bool Breaks(RateCount count) => IsBeyond(count, Limit);

    /// <summary>True when the forecast passes the seller's own limit, with orders enough to say so.</summary>
    public bool IsTight => Forecast.Of >= FewestOrders && IsBeyond(Forecast, OwnLimit);

    /// <summary>True when the forecast breaks the limit, with orders enough to say so.</summary>
    public bool WillBreak => Forecast.Of >= FewestOrders && Breaks(Forecast);

    private bool IsBeyond(RateCount count, decimal limit) => count.Percent is { } percent
        && (Kind == RateKind.OnTimeDelivery ? percent < limit : percent > limit);
}
