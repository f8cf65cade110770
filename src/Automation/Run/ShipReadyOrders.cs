using CreatorFlow.Automation.Pause;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;

namespace CreatorFlow.Automation.Run;

/// <summary>
/// The built-in rule "ship by itself what is releasable": an order that became ready gets its label at once, unless the
/// rule is paused. Each act is recorded with the rule and its reason by the move it causes.
/// </summary>
internal sealed class ShipReadyOrders(IShipOrders orders, RuleSwitch rule) : IReaction
{
    /// <summary>The rule's name as it stands in histories.</summary>
    public const string RuleName = "Ship what is ready";

    public static Reason Why => new("automation.order_ready");

    public string Name => "automation.ship_ready_orders";

    public IReadOnlyCollection<string> Kinds { get; } =
    [
        nameof(OrderReceived), nameof(OrderReleased), nameof(OrderReserved), nameof(OrderUnheld),
        nameof(CancellationRejected),
        nameof(OrderApproved),
    ];

    public async Task Handle(IReadOnlyList<Fact> facts, AppDb db, CancellationToken ct)
    {
        var ready = facts.Where(fact => fact.Body<OrderMove>().To == OrderStatus.Ready)
            .Select(fact => fact.SubjectId).Distinct().ToList();

        if (ready.Count > 0 && !await rule.IsPaused(ct))
        {
            // Refusals are orders that moved on meanwhile: somebody else decided.
            await orders.Ship(ready, Why, Actor.Rule(RuleName), ct);
        }
    }
}
