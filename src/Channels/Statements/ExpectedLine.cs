using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Statements;

/// <summary>What the channel expects of something that is not settled.</summary>
internal sealed class ExpectedLine : IInWorkspace
{
    public Guid WorkspaceId { get; private set; }

    public Guid ShopId { get; private set; }

    /// <summary>The channel's.</summary>
    public string Number { get; private set; } = "";

    public string? OrderNumber { get; private set; }

    public string Currency { get; private set; } = "";

    public long SettlementMinor { get; private set; }

    /// <summary>When it means to settle it, in its words.</summary>
    public string SettlesWhen { get; private set; } = "";

    public string Parts { get; private set; } = "[]";

    public static ExpectedLine Of(Guid workspaceId, Guid shopId, ToldExpectation told) => new()
    {
        WorkspaceId = workspaceId,
        ShopId = shopId,
        Number = told.Number,
        OrderNumber = told.OrderNumber,
        Currency = told.Currency,
        SettlementMinor = told.Settlement,
        SettlesWhen = told.When,
        Parts = PartsText.Of(told.Parts),
    };

    /// <summary>The lines of one order as one sum of each currency.</summary>
    public static IReadOnlyList<ExpectedSettlement> Sums(IEnumerable<ExpectedLine> lines) =>
    [
        .. lines.GroupBy(line => line.Currency, StringComparer.Ordinal).Select(same => new ExpectedSettlement(
            new(same.Sum(line => line.SettlementMinor), same.Key),
            PartsText.Sums(same.SelectMany(line => PartsText.Read(line.Parts))),
            same.FirstOrDefault(line => line.SettlesWhen.Length > 0)?.SettlesWhen ?? "")),
    ];
}
