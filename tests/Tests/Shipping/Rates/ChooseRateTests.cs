using CreatorFlow.Platform;
using CreatorFlow.Shipping.Rates;

namespace CreatorFlow.Tests.Shipping.Rates;

public class ChooseRateTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

    private const string Cheapest = "shipping.cheapest";
    private const string CheapestInTime = "shipping.cheapest_in_time";
    private const string NoneInTime = "shipping.fastest_none_in_time";

    // Service, price in cents, picked up on day, arrives on day (0 is Monday; -1: not stated).
    private const string Usual = "Ground 842 0 4; 3 Day Select 1490 0 3; 2nd Day Air 2210 0 2; Next Day Air 4600 0 1";

    [Theory]
    [InlineData("no deadline", Usual, -1, -1, "Ground", Cheapest)]
    [InlineData("all in time", Usual, 1, 6, "Ground", CheapestInTime)]
    [InlineData("exactly in time", Usual, 1, 4, "Ground", CheapestInTime)]
    [InlineData("ground too late", Usual, 1, 3, "3 Day Select", CheapestInTime)]
    [InlineData("only the dearest in time", Usual, 1, 1, "Next Day Air", CheapestInTime)]
    [InlineData("none in time", Usual, 1, 0, "Next Day Air", NoneInTime)]
    [InlineData("air below ground", "Ground 842 0 4; 2nd Day Air 799 0 2", 1, 6, "2nd Day Air", CheapestInTime)]
    [InlineData("same price, earlier arrival", "A 842 0 4; B 842 0 2", 1, 6, "B", CheapestInTime)]
    [InlineData("arrival not stated", "Ground 842 0 -1; 2nd Day Air 2210 0 2", 1, 6, "2nd Day Air", CheapestInTime)]
    [InlineData("not stated, no deadline", "Ground 842 0 -1; 2nd Day Air 2210 0 2", 1, -1, "Ground", Cheapest)]
    [InlineData("picked up too late", "Ground 842 2 4; 2nd Day Air 2210 1 3", 1, 6, "2nd Day Air", CheapestInTime)]
    [InlineData("all are picked up too late", "Ground 842 2 6; 2nd Day Air 2210 2 4", 1, 6, "2nd Day Air", NoneInTime)]
    [InlineData("in time beats fast", "Fast 900 2 3; Slow 800 1 5", 1, 4, "Slow", NoneInTime)]
    [InlineData("a single service", "Ground 842 0 4", 1, 1, "Ground", NoneInTime)]
    public void The_choice_is(string name, string quotes, int dispatchBy, int deliverBy, string service, string reason)
    {
        var choice = ChooseRate.Run("UPS", Quotes(quotes), Day(dispatchBy), Day(deliverBy)).Value;

        choice.Chosen.Service.ShouldBe(service, name);
        choice.Why.Code.ShouldBe(reason, name);
    }

    [Fact]
    public void It_says_what_was_refused_and_what_it_saves()
    {
        var choice = ChooseRate.Run("UPS", Quotes(Usual), Day(1), Day(2)).Value;

        choice.WhyText.ShouldBe(
            "UPS 2nd Day Air, 22.10 USD: cheapest that arrives by 2026-11-25 00:00Z, arrives 2026-11-25 00:00Z."
            + " Cheaper but refused: Ground at 8.42 USD arrives 2026-11-27 00:00Z, 3 Day Select at 14.90 USD arrives"
            + " 2026-11-26 00:00Z. Saves 23.90 USD against the dearest of 4.");
        choice.Saving.ShouldBe(new(2_390, "USD"));
        choice.Alternatives.Select(other => (other.Service, other.Because)).ShouldBe(
        [
            ("Ground", RateRefusal.TooLate),
            ("3 Day Select", RateRefusal.TooLate),
            ("Next Day Air", RateRefusal.Dearer),
        ]);
        choice.Why.Facts["cheaperRefused"].ShouldBe(2);
    }

    [Fact]
    public void When_none_is_in_time_it_says_so() =>
        ChooseRate.Run("UPS", Quotes("Next Day Air 4600 0 1"), Day(1), Day(0)).Value.WhyText.ShouldBe(
            "UPS Next Day Air, 46.00 USD: fastest; none meets the deadline of 2026-11-23 00:00Z,"
            + " arrives 2026-11-24 00:00Z.");

    [Fact]
    public void Without_any_quote_there_is_no_service() =>
        ChooseRate.Run("UPS", [], null, null).Problem!.Code.ShouldBe("shipping.no_service");

    [Fact]
    public void The_order_of_the_quotes_does_not_matter()
    {
        var quotes = Quotes("A 842 0 2; B 842 0 2; C 842 0 2");
        var again = quotes.AsEnumerable().Reverse().ToList();

        ChooseRate.Run("UPS", quotes, null, null).Value.Chosen
            .ShouldBe(ChooseRate.Run("UPS", again, null, null).Value.Chosen);
    }

    private static DateTimeOffset? Day(int day) => day < 0 ? null : Monday.AddDays(day);

    private static List<Rate> Quotes(string text) =>
    [
        .. text.Split("; ").Select(quote =>
        {
            var words = quote.Split(' ');
            var numbers = words[^3..].Select(word => int.Parse(word, null)).ToArray();
            var service = string.Join(' ', words[..^3]);
            return new Rate(service, service, new(numbers[0], "USD"), Day(numbers[1]), Day(numbers[2]));
        }),
    ];
}
