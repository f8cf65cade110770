using System.Text.Json.Serialization;
using CreatorFlow.Platform;

namespace CreatorFlow.Shipping.Rates;

/// <summary>Why a service was not taken.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RateRefusal>))]
internal enum RateRefusal
{
    /// <summary>It meets the deadlines and costs more, or as much and arrives later.</summary>
    Dearer,

    /// <summary>It arrives after the deadline.</summary>
    TooLate,

    /// <summary>It does not say when it arrives, and there is a deadline.</summary>
    NoArrivalStated,

    /// <summary>The carrier takes it after it must be handed over.</summary>
    HandedOverTooLate,
}

/// <summary>A service that was looked at and not taken.</summary>
internal sealed record RateAlternative(
    string Service, long CostMinor, string Currency, DateTimeOffset? ArrivesAt, RateRefusal Because);

/// <summary>The service taken, and what it was compared with.</summary>
/// <param name="Chosen">The service.</param>
/// <param name="Why">The reason, to be said in each language.</param>
/// <param name="WhyText">The same in English, for the fact and the API.</param>
/// <param name="Alternatives">Every other service, cheapest first.</param>
/// <param name="Saving">Against the dearest service looked at; nothing when it is the dearest itself.</param>
internal sealed record RateChoice(
    Rate Chosen, Reason Why, string WhyText, IReadOnlyList<RateAlternative> Alternatives, Money Saving);
