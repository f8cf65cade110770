using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Carriers;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Rates;

namespace CreatorFlow.Tests.Given;

/// <summary>A carrier in memory, its kind and its one account: it sells whatever it is not told to refuse.</summary>
internal sealed class FakeCarrier : ICarrierKind, ICarrier
{
    private readonly Lock guard = new();
    private readonly Dictionary<string, Purchase> sold = [];
    private readonly List<string> voided = [];
    private int numbers;

    public string Code => "pigeon";

    public string Name => "Pigeon Post";

    /// <summary>Why a label is not sold; null, or a null answer, when it is.</summary>
    public Func<string, Problem?>? BuyAnswer { get; set; }

    /// <summary>Labels ever paid for.</summary>
    public int Sold { get; private set; }

    /// <summary>The shipments given back, in order.</summary>
    public IReadOnlyList<string> Voided
    {
        get
        {
            lock (guard)
            {
                return [.. voided];
            }
        }
    }

    public ICarrier Open(string credentialsJson, Address shipFrom) => this;

    public Task<Result<List<Rate>>> Rates(Parcel parcel, CancellationToken ct) => Task.FromResult<Result<List<Rate>>>(
        new List<Rate> { new("ground", "Ground", new Money(512, "USD"), null, null) });

    public Task<Result<Purchase>> Buy(Parcel parcel, string? serviceCode, string reference, CancellationToken ct)
    {
        lock (guard)
        {
            return Task.FromResult<Result<Purchase>>(
                BuyAnswer?.Invoke(reference) is { } problem ? problem : Sell(reference));
        }
    }

    public Task<Result<Purchase?>> FindByReference(string reference, CancellationToken ct)
    {
        lock (guard)
        {
            return Task.FromResult<Result<Purchase?>>(sold.GetValueOrDefault(reference));
        }
    }

    public Task<Result<bool>> Void(string shipmentNumber, CancellationToken ct)
    {
        lock (guard)
        {
            if (!voided.Contains(shipmentNumber))
            {
                voided.Add(shipmentNumber);
            }

            return Task.FromResult<Result<bool>>(true);
        }
    }

    public Task<Result<List<ParcelScan>>> Track(string trackingNumber, CancellationToken ct) =>
        Task.FromResult<Result<List<ParcelScan>>>(new List<ParcelScan>());

    private Purchase Sell(string reference)
    {
        Sold++;
        numbers++;
        var purchase =
            new Purchase($"PP{numbers:000000}", $"S{numbers:000000}", new Money(512, "USD"), [1, 2, 3], "image/png");
        return sold[reference] = purchase;
    }
}
