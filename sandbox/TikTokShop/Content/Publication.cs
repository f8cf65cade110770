using System.Globalization;

namespace CreatorFlow.Sandbox.TikTokShop.Content;

/// <summary>What is kept of a video or LIVE. Times are epoch milliseconds.</summary>
internal sealed record ContentRecord(
    int Shop, int Number, bool IsLive, string Title, string Username, bool IsAffiliate, IReadOnlyList<int> Products,
    long FromMs)
{
    /// <summary>The end of a LIVE; 0 while it goes on, and of videos.</summary>
    public long UntilMs { get; init; }

    /// <summary>How much it draws beside the others.</summary>
    public double Heat { get; init; } = 1;

    /// <summary>The creator's share, in hundredths of a percent.</summary>
    public int CommissionBasisPoints { get; init; }
}

/// <summary>A video or LIVE that shows some of the shop's products.</summary>
internal sealed class Publication(ContentRecord record) : ISaved
{
    public const string Kind = "tiktok.content";

    private const long FirstVideoId = 7_412_345_000_000_000_000;
    private const long FirstLiveId = 7_512_345_000_000_000_000;
    private const long ShopStep = 1_000_000;

    public ContentRecord Record { get; set; } = record;

    public int Number => Record.Number;

    public string Id { get; } = ((record.IsLive ? FirstLiveId : FirstVideoId)
        + (record.Shop * ShopStep) + record.Number).ToString(CultureInfo.InvariantCulture);

    public bool IsLive => Record.IsLive;

    /// <summary>The word for it in affiliate orders and breakdowns.</summary>
    public string Type => IsLive ? "LIVE" : "VIDEO";

    /// <summary>Whether something can be bought from it at present.</summary>
    public bool IsOn => !IsLive || Record.UntilMs == 0;

    public SandboxDocument Document() => SandboxDocument.Of(Kind, Id, Record);
}
