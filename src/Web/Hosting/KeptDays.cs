using System.Globalization;
using CreatorFlow.Platform;
using CreatorFlow.Web.Commands;

namespace CreatorFlow.Web.Hosting;

/// <summary>For how long webhooks are kept, as the environment says.</summary>
internal static class KeptDays
{
    public const string Variable = "CREATORFLOW_WEBHOOK_DAYS";

    private const int Most = 3_650;

    public static TimeSpan FromEnvironment() => Read(Environment.GetEnvironmentVariable(Variable));

    /// <summary>Days as text; what is usual where nothing is said.</summary>
    public static TimeSpan Read(string? text) => text switch
    {
        null or "" => PlatformOptions.UsualInboxKept,
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            && days is >= 1 and <= Most => TimeSpan.FromDays(days),
        _ => throw new CommandRefused($"{Variable} is '{text}'. Give it a number of days from 1 to {Most}."),
    };
}
