using System.Globalization;

namespace CreatorFlow.Sandbox.TikTokShop.Returns;

/// <summary>What happened in a case, for its records.</summary>
internal sealed record ReturnEvent(string Event, string Role, string Reason, string Note, long AtMs);

/// <summary>What is kept of a case. Times are epoch milliseconds.</summary>
internal sealed record ReturnRecord(
    string Id, string OrderId, IReadOnlyList<int> Units, string Type, string Role, string Reason, long CreatedMs)
{
    public string Status { get; init; } = ReturnStatus.Pending;

    public long UpdatedMs { get; init; }

    /// <summary>When the present status began: its clock runs from here.</summary>
    public long SinceMs { get; init; }

    public string Arbitration { get; init; } = "";

    public string Tracking { get; init; } = "";

    /// <summary>When the parcel came back; 0 before.</summary>
    public long ReceivedMs { get; init; }

    public bool KeepsItem { get; init; }

    /// <summary>What the seller offered, or the part that is paid back, in minor units; 0 for all.</summary>
    public long PartialMinor { get; init; }

    public long RefundedMs { get; init; }

    public IReadOnlyList<string> Keys { get; init; } = [];

    public IReadOnlyList<ReturnEvent> Events { get; init; } = [];
}

/// <summary>A return, refund or replacement of some units of an order.</summary>
internal sealed class ReturnCase(ReturnRecord record) : ISaved
{
    public const string Kind = "tiktok.return";
    public const string Refund = "REFUND";
    public const string Return = "RETURN_AND_REFUND";
    public const string Replacement = "REPLACEMENT";

    public ReturnRecord Record { get; set; } = record;

    public string Id => Record.Id;

    public long Number { get; } = long.Parse(record.Id, CultureInfo.InvariantCulture);

    public string OrderId => Record.OrderId;

    public string Status => Record.Status;

    public bool IsReceived => Status == ReturnStatus.BuyerShipped && Record.ReceivedMs > 0;

    public bool IsOpen => !ReturnStatus.IsOver(Status);

    public SandboxDocument Document() => SandboxDocument.Of(Kind, Id, Record);
}
