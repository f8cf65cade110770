using System.Collections.Concurrent;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Carriers;
using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Shipping.Rates;

/// <summary>
/// Quotes of the last minutes. Carriers price by zone (origin and the first three digits of the destination's postal
/// code), whole pounds and day, so one question serves many parcels. Surcharges for a single postal code are not seen
/// until the purchase, which states what is charged. Those who ask for the same at the same moment share one call.
/// </summary>
internal sealed class RateBook(ShippingOptions options, TimeProvider clock)
{
    private const int MaxQuotes = 20_000;
    private const int ZonePostalCharacters = 3;
    private const int GramsPerClass = 453;

    private readonly ConcurrentDictionary<Lane, Page> pages = new();

    public async Task<Result<List<Rate>>> Rates(ICarrier carrier, Guid accountId, Parcel parcel, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var lane = LaneOf(accountId, parcel);
        var page = pages.AddOrUpdate(
            lane,
            _ => NewPage(carrier, parcel, now),
            (_, old) => now < old.GoodUntil ? old : NewPage(carrier, parcel, now));

        // The question belongs to everyone who waits for it: no single caller's end ends it. The client has a timeout.
        var quotes = await page.Answer.Value.WaitAsync(ct);

        if (!quotes.Ok)
        {
            pages.TryRemove(new(lane, page));
        }

        return quotes;
    }

    /// <summary>After the account changed, its old quotes are worth nothing.</summary>
    public void Forget(Guid accountId)
    {
        foreach (var lane in pages.Keys.Where(lane => lane.AccountId == accountId))
        {
            pages.TryRemove(lane, out _);
        }
    }

    private Page NewPage(ICarrier carrier, Parcel parcel, DateTimeOffset now)
    {
        if (pages.Count >= MaxQuotes)
        {
            pages.Clear();
        }

        return new(new(() => carrier.Rates(parcel, CancellationToken.None)), now + options.QuotesLast);
    }

    private static Lane LaneOf(Guid accountId, Parcel parcel)
    {
        var to = parcel.ShipTo;
        var postal = to.Country == "US" && to.PostalCode.Length > ZonePostalCharacters
            ? to.PostalCode[..ZonePostalCharacters]
            : to.PostalCode;

        var weightClass = (parcel.WeightGrams + GramsPerClass - 1) / GramsPerClass;

        return new(accountId, to.Country, to.State, postal, weightClass, parcel.ShipOn);
    }

    private readonly record struct Lane(
        Guid AccountId, string Country, string? State, string Postal, int WeightClass, DateOnly ShipOn);

    private sealed record Page(Lazy<Task<Result<List<Rate>>>> Answer, DateTimeOffset GoodUntil);
}
