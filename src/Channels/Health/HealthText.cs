using System.Globalization;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Ui;

namespace CreatorFlow.Channels.Health;

/// <summary>How calls went, as a person says it.</summary>
internal static class HealthText
{
    public const int WarnBelow = 95;
    public const int BadBelow = 80;

    private const decimal Percent = 100;

    public static string Family(CallFamily family) => family switch
    {
        CallFamily.Access => ChannelsWords.FamilyAccess,
        CallFamily.Shipping => ChannelsWords.FamilyShipping,
        CallFamily.Cancellations => ChannelsWords.FamilyCancellations,
        CallFamily.Stock => ChannelsWords.FamilyStock,
        CallFamily.Orders => ChannelsWords.FamilyOrders,
        CallFamily.Catalogue => ChannelsWords.FamilyCatalogue,
        CallFamily.Finance => ChannelsWords.FamilyFinance,
        _ => ChannelsWords.FamilyAnalytics,
    };

    /// <summary>What waits while calls of the family rest, and what goes on.</summary>
    public static string GoesOn(CallFamily family) => family switch
    {
        CallFamily.Access => ChannelsWords.GoesOnAccess,
        CallFamily.Shipping => ChannelsWords.GoesOnShipping,
        CallFamily.Cancellations => ChannelsWords.GoesOnCancellations,
        CallFamily.Stock => ChannelsWords.GoesOnStock,
        CallFamily.Orders => ChannelsWords.GoesOnOrders,
        CallFamily.Catalogue => ChannelsWords.GoesOnCatalogue,
        CallFamily.Finance => ChannelsWords.GoesOnFinance,
        _ => ChannelsWords.GoesOnAnalytics,
    };

    /// <summary>Never 100 % while a call went wrong.</summary>
    public static string Success(decimal? percent) => percent is { } known
        ? Figures.Percent(Math.Floor(known * Percent) / Percent / Percent, 2, CultureInfo.CurrentCulture)
        : "–";

    public static string Milliseconds(int? milliseconds) => milliseconds is { } known
        ? $"{Figures.Count(known, CultureInfo.CurrentCulture)} ms"
        : "–";

    public static Tone ToneOf(decimal? percent) => percent switch
    {
        < BadBelow => Tone.Bad,
        < WarnBelow => Tone.Warn,
        _ => Tone.Neutral,
    };

    public static string? RowClass(EndpointHealth row) => row.RestsSince is not null
        ? "late"
        : ToneOf(row.SuccessPercent) switch
        {
            Tone.Bad => "late",
            Tone.Warn => "soon",
            _ => null,
        };
}
