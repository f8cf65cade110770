using System.Globalization;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>
/// Where the reading of a catalogue stands. TikTok Shop reaches no more than 10,000 products with one filter: a shop
/// with more is read in spans of the time of creation, each of which holds no more than that.
/// </summary>
/// <param name="Token">The channel's own mark of the page; null for the first of its span.</param>
/// <param name="Total">Products of the whole shop; null before the first page.</param>
/// <param name="Span">Null where one filter reaches all.</param>
internal sealed record TikTokShopProductPages(string? Token, int? Total, CreationSpan? Span)
{
    /// <summary>Reachable with one filter.</summary>
    public const int MostReachable = 10_000;

    private const char Between = '|';

    public static readonly TikTokShopProductPages First = new(null, null, null);

    public static TikTokShopProductPages Read(string? page)
    {
        if (page is null)
        {
            return First;
        }

        var parts = page.Split(Between, 5);
        var span = parts[1].Length == 0 ? null : new CreationSpan(Number(parts[1]), Number(parts[2]), Number(parts[3]));
        return new(
            parts[4].Length == 0 ? null : parts[4], parts[0].Length == 0 ? null : (int)Number(parts[0]), span);
    }

    public string Write() => string.Join(
        Between, Total?.ToString(CultureInfo.InvariantCulture), Text(Span?.From), Text(Span?.Until), Text(Span?.End),
        Token);

    /// <summary>What to ask for; null when this page holds what it says, else narrower.</summary>
    public TikTokShopProductPages? Narrower(int? found, DateTimeOffset now)
    {
        if (Token is not null || found is null or <= MostReachable || Span is { IsOneSecond: true })
        {
            return null;
        }

        return this with { Total = Total ?? found, Span = Span?.Half() ?? CreationSpan.UntilNow(now) };
    }

    /// <summary>The page after this one; null when it was the last.</summary>
    public TikTokShopProductPages? Next(ProductPage read)
    {
        var total = Total ?? read.TotalCount;

        if (!string.IsNullOrEmpty(read.NextPageToken))
        {
            return new(read.NextPageToken, total, Span);
        }

        return Span?.Next() is { } next ? new(null, total, next) : null;
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Products made between two seconds, both included.</summary>
/// <param name="End">The last second of the whole reading.</param>
internal sealed record CreationSpan(long From, long Until, long End)
{
    /// <summary>Before the channel had shops.</summary>
    private static readonly DateTimeOffset Beginning = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public bool IsOneSecond => Until <= From;

    public DateTimeOffset FromAt => DateTimeOffset.FromUnixTimeSeconds(From);

    public DateTimeOffset UntilAt => DateTimeOffset.FromUnixTimeSeconds(Until);

    public static CreationSpan UntilNow(DateTimeOffset now) =>
        new(Beginning.ToUnixTimeSeconds(), now.ToUnixTimeSeconds(), now.ToUnixTimeSeconds());

    public CreationSpan Half() => this with { Until = From + ((Until - From) / 2) };

    /// <summary>Twice as long, since it may hold less; null when all was read.</summary>
    public CreationSpan? Next() => Until >= End
        ? null
        : new(Until + 1, Math.Min(End, Until + 1 + (2 * (Until - From))), End);
}
