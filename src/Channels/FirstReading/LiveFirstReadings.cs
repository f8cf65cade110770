using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Live;

namespace CreatorFlow.Channels.FirstReading;

/// <summary>How far first readings have come, while there are any.</summary>
internal sealed class LiveFirstReadings(FirstReadings readings) : ILiveValues
{
    public string Channel => ChannelsLive.FirstReadings;

    public string Permission => Permissions.ChannelsRead;

    public Type Payload => typeof(FirstReadingsNow);

    public IReadOnlyCollection<string> Kinds => [nameof(ShopConnected), nameof(CataloguePulled), nameof(ShopTraffic)];

    public TimeSpan? Every => TimeSpan.FromSeconds(1);

    public async Task<object> Compute(CancellationToken ct)
    {
        var all = (await readings.Run(ct)).Values.ToList();
        return new FirstReadingsNow(
            all.Count,
            all.Sum(own => own.Products),
            all.Sum(own => own.ProductsOf ?? 0),
            all.Sum(own => own.Skus),
            all.Sum(own => own.Orders),
            all.Sum(own => own.OrdersOf ?? 0));
    }
}
