using System.Globalization;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Shipping.Rates;

/// <summary>
/// The cheapest service that can be handed over in time and arrives in time; when none does, the fastest, and it says
/// so. Equal prices: the earlier arrival, then the lower service code, so that the same quotes choose the same.
/// </summary>
internal static class ChooseRate
{
    public static Result<RateChoice> Run(
        string carrier, IReadOnlyList<Rate> quotes, DateTimeOffset? dispatchBy, DateTimeOffset? deliverBy)
    {
        if (quotes.Count == 0)
        {
            return ShippingProblems.NoService(carrier);
        }

        // One account quotes in one currency; should it not, what cannot be compared is left out.
        var rates = quotes.Where(rate => rate.Cost.Currency == quotes[0].Cost.Currency).Order(ByPrice).ToList();
        var inTime = rates.Where(rate => Lateness(rate, dispatchBy, deliverBy) is null).ToList();
        var chosen = inTime.Count > 0 ? inTime[0] : Fastest(rates, dispatchBy);
        var alternatives = rates
            .Where(rate => rate != chosen)
            .Select(rate => Alternative(rate, dispatchBy, deliverBy))
            .ToList();
        var saving = rates[^1].Cost - chosen.Cost;
        var why = WhyChosen(chosen, inTime.Count > 0, deliverBy, alternatives, saving);

        return new RateChoice(chosen, why, Say(carrier, chosen, inTime.Count > 0, deliverBy, alternatives, saving),
            alternatives, saving);
    }

    private static readonly Comparer<Rate> ByPrice = Comparer<Rate>.Create(static (left, right) =>
        (left.Cost.Minor, left.ArrivesAt ?? DateTimeOffset.MaxValue)
            .CompareTo((right.Cost.Minor, right.ArrivesAt ?? DateTimeOffset.MaxValue)) is var order and not 0
            ? order
            : string.CompareOrdinal(left.ServiceCode, right.ServiceCode));

    private static RateRefusal? Lateness(Rate rate, DateTimeOffset? dispatchBy, DateTimeOffset? deliverBy)
    {
        if (rate.HandedOverAt > dispatchBy)
        {
            return RateRefusal.HandedOverTooLate;
        }

        if (deliverBy is null)
        {
            return null;
        }

        return rate.ArrivesAt is not { } arrivesAt
            ? RateRefusal.NoArrivalStated
            : arrivesAt > deliverBy ? RateRefusal.TooLate : null;
    }

    private static Rate Fastest(List<Rate> rates, DateTimeOffset? dispatchBy) => rates
        .OrderBy(rate => rate.HandedOverAt > dispatchBy)
        .ThenBy(rate => rate.ArrivesAt ?? DateTimeOffset.MaxValue)
        .ThenBy(rate => rate.HandedOverAt ?? DateTimeOffset.MaxValue)
        .First();

    private static RateAlternative Alternative(Rate rate, DateTimeOffset? dispatchBy, DateTimeOffset? deliverBy) =>
        new(rate.Service, rate.Cost.Minor, rate.Cost.Currency, rate.ArrivesAt,
            Lateness(rate, dispatchBy, deliverBy) ?? RateRefusal.Dearer);

    private static Reason WhyChosen(
        Rate chosen, bool inTime, DateTimeOffset? deliverBy, List<RateAlternative> alternatives, Money saving)
    {
        var code = !inTime ? "shipping.fastest_none_in_time"
            : deliverBy is null ? "shipping.cheapest"
            : "shipping.cheapest_in_time";
        var reason = new Reason(code)
            .With("service", chosen.Service)
            .With("cost", chosen.Cost.ToString())
            .With("compared", alternatives.Count)
            .With("cheaperRefused", CheaperThan(chosen, alternatives).Count())
            .With("saving", saving.ToString());

        reason = deliverBy is { } by ? reason.With("deliverBy", Instant(by)) : reason;
        return chosen.ArrivesAt is { } at ? reason.With("arrivesAt", Instant(at)) : reason;
    }

    private static string Say(
        string carrier,
        Rate chosen,
        bool inTime,
        DateTimeOffset? deliverBy,
        List<RateAlternative> alternatives,
        Money saving)
    {
        var arrival = chosen.ArrivesAt is { } at ? $", arrives {Day(at)}" : "";
        var head = inTime
            ? deliverBy is { } by ? $"cheapest that arrives by {Day(by)}" : "cheapest"
            : $"fastest; none meets the deadline{(deliverBy is { } late ? $" of {Day(late)}" : "")}";
        var cheaper = string.Join(", ", CheaperThan(chosen, alternatives).Select(SayRefused));
        var refused = cheaper.Length > 0 ? $" Cheaper but refused: {cheaper}." : "";
        var saved = saving.Minor > 0 ? $" Saves {saving} against the dearest of {alternatives.Count + 1}." : "";

        return $"{carrier} {chosen.Service}, {chosen.Cost}: {head}{arrival}.{refused}{saved}";
    }

    private static IEnumerable<RateAlternative> CheaperThan(Rate chosen, List<RateAlternative> alternatives) =>
        alternatives.Where(other => other.CostMinor < chosen.Cost.Minor);

    private static string SayRefused(RateAlternative other)
    {
        var cost = new Money(other.CostMinor, other.Currency);
        var because = other.Because switch
        {
            RateRefusal.TooLate => $"arrives {(other.ArrivesAt is { } at ? Day(at) : "too late")}",
            RateRefusal.NoArrivalStated => "states no arrival",
            RateRefusal.HandedOverTooLate => "is picked up too late",
            _ => "arrives later",
        };

        return $"{other.Service} at {cost} {because}";
    }

    private static string Day(DateTimeOffset at) =>
        at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset at) =>
        at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
