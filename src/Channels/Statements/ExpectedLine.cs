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

    public ExpectedSettlement View() => new(new(SettlementMinor, Currency), PartsText.Read(Parts), SettlesWhen);
}
