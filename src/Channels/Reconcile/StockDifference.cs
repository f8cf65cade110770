using CreatorFlow.Channels.Stock;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Reconcile;

/// <summary>What became of a difference. Kept as text; never rename one.</summary>
internal enum DifferenceOutcome
{
    /// <summary>To be looked at once more.</summary>
    Found,

    /// <summary>Gone at the second look, or explained by orders on their way.</summary>
    OnTheWay,

    /// <summary>The channel took our number.</summary>
    Repaired,

    /// <summary>Left until it is known whether orders explain it.</summary>
    Waiting,

    /// <summary>The channel does not take our number.</summary>
    Refused,

    /// <summary>Nobody got to it in time: the shop was not reached.</summary>
    Failed,
}

/// <summary>A listing whose number at the channel was not ours, and what was done about it.</summary>
internal sealed class StockDifference : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public Guid RunId { get; init; }

    public Guid ShopId { get; init; }

    public string SkuId { get; init; } = "";

    public string ProductId { get; init; } = "";

    public string Sku { get; init; } = "";

    /// <summary>What the channel offered.</summary>
    public int Found { get; init; }

    /// <summary>What we may offer.</summary>
    public int Should { get; init; }

    public DifferenceOutcome Outcome { get; private set; }

    /// <summary>What was set.</summary>
    public int? Sent { get; private set; }

    /// <summary>The channel's words.</summary>
    public string? Detail { get; private set; }

    public DateTimeOffset FoundAt { get; init; }

    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>A second look, and what came of it.</summary>
    public void Settle(StockOffer offer)
    {
        if (offer.Failure is { } failure)
        {
            Detail = failure.Message;
            return;
        }

        (Outcome, Sent, Detail, SettledAt) = (
            OutcomeOf(offer), offer.WasTaken ? offer.Decision.Push : null, offer.Refusal, offer.AnsweredAt);
    }

    /// <summary>Nobody got to it in time.</summary>
    public void Fail(DateTimeOffset at) => (Outcome, SettledAt) = (DifferenceOutcome.Failed, at);

    private static DifferenceOutcome OutcomeOf(StockOffer offer) => offer switch
    {
        { Refusal: not null } => DifferenceOutcome.Refused,
        { Decision.Push: not null } => DifferenceOutcome.Repaired,
        { Decision.Move: StockMove.Waiting } => DifferenceOutcome.Waiting,
        _ => DifferenceOutcome.OnTheWay,
    };
}
