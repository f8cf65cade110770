using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping;
using CreatorFlow.Shipping.Carriers;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Rates;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Simulation;

/// <summary>A label as the carrier knows it.</summary>
internal sealed record SoldLabel(string Reference, Purchase Purchase)
{
    public bool IsVoided { get; set; }
}

/// <summary>
/// The carrier and its truth: what was paid for. Calls fail in each way there is: nothing was done, something was done
/// and nobody was told, and the worst, something comes about after it was said to be unclear.
/// </summary>
internal sealed class SimulatedCarrier(Chance chance, TestClock clock) : ICarrierKind, ICarrier
{
    private static readonly TimeSpan LatestSale = TimeSpan.FromSeconds(30);

    private readonly Lock guard = new();
    private readonly List<SoldLabel> sold = [];
    private readonly List<(string Reference, DateTimeOffset At)> late = [];

    public string Code => "pigeon";

    public string Name => "Pigeon Post";

    /// <summary>Every label that was ever paid for.</summary>
    public IReadOnlyList<SoldLabel> Sold
    {
        get
        {
            lock (guard)
            {
                ComeAbout();
                return [.. sold];
            }
        }
    }

    /// <summary>References that were paid for more than once.</summary>
    public IEnumerable<string> PaidTwice =>
        Sold.GroupBy(label => label.Reference).Where(same => same.Count() > 1).Select(same => same.Key);

    public ICarrier Open(string credentialsJson, Address shipFrom) => this;

    public Task<Result<List<Rate>>> Rates(Parcel parcel, CancellationToken ct) => Task.FromResult<Result<List<Rate>>>(
        new List<Rate> { new("ground", "Ground", new Money(512, "USD"), null, null) });

    public Task<Result<Purchase>> Buy(Parcel parcel, string? serviceCode, string reference, CancellationToken ct)
    {
        lock (guard)
        {
            return Task.FromResult(chance.OfCall("label of " + reference) switch
            {
                < 6 => ShippingProblems.CarrierUnreachable(Name),
                < 9 => ShippingProblems.CarrierBusy(Name),
                < 12 => ShippingProblems.CarrierRefused(Name, "42", "no such street"),
                < 20 => LostAnswer(reference),
                < 25 => LateSale(reference),
                _ => Sell(reference),
            });
        }
    }

    public Task<Result<Purchase?>> FindByReference(string reference, CancellationToken ct)
    {
        lock (guard)
        {
            ComeAbout();
            return Task.FromResult<Result<Purchase?>>(chance.OfCall("search of " + reference) < 15
                ? ShippingProblems.CarrierUnreachable(Name)
                : sold.FindLast(label => label.Reference == reference && !label.IsVoided)?.Purchase);
        }
    }

    public Task<Result<bool>> Void(string shipmentNumber, CancellationToken ct)
    {
        lock (guard)
        {
            var luck = chance.OfCall("return of " + shipmentNumber);

            if (luck < 8)
            {
                return Task.FromResult<Result<bool>>(ShippingProblems.CarrierUnreachable(Name));
            }

            sold.Single(label => label.Purchase.ShipmentNumber == shipmentNumber).IsVoided = true;
            return Task.FromResult<Result<bool>>(
                luck < 14 ? ShippingProblems.CarrierUnclear(Name, "the answer was lost") : true);
        }
    }

    public Task<Result<List<ParcelScan>>> Track(string trackingNumber, CancellationToken ct) =>
        Task.FromResult<Result<List<ParcelScan>>>(new List<ParcelScan>());

    private Result<Purchase> LostAnswer(string reference)
    {
        Sell(reference);
        return ShippingProblems.CarrierUnclear(Name, "the answer was lost");
    }

    private Result<Purchase> LateSale(string reference)
    {
        late.Add((reference, clock.GetUtcNow() + LatestSale));
        return ShippingProblems.CarrierUnclear(Name, "it took too long");
    }

    /// <summary>What was said to be unclear comes about when its time is over.</summary>
    private void ComeAbout()
    {
        foreach (var (reference, _) in late.Where(sale => sale.At <= clock.GetUtcNow()).ToList())
        {
            Sell(reference);
        }

        late.RemoveAll(sale => sale.At <= clock.GetUtcNow());
    }

    private Result<Purchase> Sell(string reference)
    {
        var number = sold.Count + 1;
        var purchase = new Purchase(
            $"PP{number:000000}", $"S{number:000000}", new Money(512, "USD"), [1, 2, 3], "image/png");
        sold.Add(new(reference, purchase));
        return purchase;
    }
}
