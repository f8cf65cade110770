using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping;
using CreatorFlow.Shipping.Carriers;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Rates;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Shipping.Rates;

public class RateBookTests
{
    private static readonly Guid Account = new(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    private readonly TestClock clock = new();
    private readonly CountingCarrier carrier = new();
    private readonly RateBook book;

    public RateBookTests() => book = new(new ShippingOptions { QuotesLast = TimeSpan.FromMinutes(10) }, clock);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Parcels_of_one_zone_weight_and_day_share_a_question()
    {
        var near = Sample.Parcel with { ShipTo = Sample.Buyer with { PostalCode = "62799" } };

        await Task.WhenAll(Enumerable.Range(0, 50).Select(
            i => book.Rates(carrier, Account, i % 2 == 0 ? Sample.Parcel : near, Ct)));

        carrier.Asked.ShouldBe(1);
    }

    [Theory]
    [InlineData("zone")]
    [InlineData("weight")]
    [InlineData("day")]
    [InlineData("account")]
    public async Task What_changes_the_price_is_asked_again(string difference)
    {
        var other = difference switch
        {
            "zone" => Sample.Parcel with { ShipTo = Sample.Buyer with { PostalCode = "10001", State = "NY" } },
            "weight" => Sample.Parcel with { WeightGrams = 1_000 },
            "day" => Sample.Parcel with { ShipOn = Sample.Parcel.ShipOn.AddDays(1) },
            _ => Sample.Parcel,
        };

        await book.Rates(carrier, Account, Sample.Parcel, Ct);
        await book.Rates(carrier, difference == "account" ? Guid.Empty : Account, other, Ct);

        carrier.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task Old_quotes_are_asked_again()
    {
        await book.Rates(carrier, Account, Sample.Parcel, Ct);
        clock.Advance(TimeSpan.FromMinutes(10));
        await book.Rates(carrier, Account, Sample.Parcel, Ct);

        carrier.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task A_failed_question_is_not_kept()
    {
        carrier.Answer = ShippingProblems.CarrierUnreachable("UPS");
        (await book.Rates(carrier, Account, Sample.Parcel, Ct)).Ok.ShouldBeFalse();
        carrier.Answer = new List<Rate>();
        (await book.Rates(carrier, Account, Sample.Parcel, Ct)).Ok.ShouldBeTrue();

        carrier.Asked.ShouldBe(2);
    }

    private sealed class CountingCarrier : ICarrier
    {
        public int Asked { get; private set; }

        public Result<List<Rate>> Answer { get; set; } = new List<Rate>();

        public string Name => "UPS";

        public Task<Result<List<Rate>>> Rates(Parcel parcel, CancellationToken ct)
        {
            Asked++;
            return Task.FromResult(Answer);
        }

        public Task<Result<Purchase>> Buy(Parcel parcel, string? serviceCode, string reference, CancellationToken ct) =>
            throw new NotSupportedException();

        public Task<Result<Purchase?>> FindByReference(string reference, CancellationToken ct) =>
            throw new NotSupportedException();

        public Task<Result<bool>> Void(string shipmentNumber, CancellationToken ct) =>
            throw new NotSupportedException();

        public Task<Result<List<ParcelScan>>> Track(string trackingNumber, CancellationToken ct) =>
            throw new NotSupportedException();
    }
}
