using CreatorFlow.Channels.Contracts;
using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Orders.Contracts;

namespace CreatorFlow.Operations.Watch;

/// <summary>
/// Rates that will be on the wrong side of a limit in two days: of the seller's own it is worth knowing, of the
/// channel's a warning, and critical once they are.
/// </summary>
internal sealed class WatchRates(IOrderRates rates, IChannels channels) : IWatch
{
    public string Name => "rates";

    public IReadOnlyCollection<AlertKind> Kinds { get; } =
        [AlertKind.LateDispatchRate, AlertKind.SellerFaultRate, AlertKind.OnTimeDeliveryRate];

    public IReadOnlyCollection<string> Facts { get; } = [];

    // It reads the orders of a quarter of a year.
    public bool IsThorough => true;

    public async Task<IReadOnlyList<Finding>> Find(CancellationToken ct)
    {
        var breaking = (await rates.Now(ct)).Where(rate => rate.WillBreak || rate.IsTight).ToList();
        var names = breaking.Count == 0
            ? new Dictionary<Guid, string>()
            : (await channels.Shops(ct)).ToDictionary(shop => shop.Id, shop => shop.Name);
        return [.. breaking.Select(rate => Of(rate, names.GetValueOrDefault(rate.ShopId, "")))];
    }

    private static Finding Of(ShopRate rate, string shop)
    {
        var kind = rate.Kind switch
        {
            RateKind.LateDispatch => AlertKind.LateDispatchRate,
            RateKind.SellerFault => AlertKind.SellerFaultRate,
            _ => AlertKind.OnTimeDeliveryRate,
        };
        return new(
            kind, $"{kind}:{rate.ShopId:N}", SeverityOf(rate), Math.Max(1, rate.Forecast.Failures(rate.Kind)))
        {
            Subject = shop,
            Link = "/orders/rates",
        };
    }

    private static AlertSeverity SeverityOf(ShopRate rate) => !rate.WillBreak
        ? AlertSeverity.Notice
        : rate.Breaks(rate.Now) ? AlertSeverity.Critical : AlertSeverity.Warning;
}
