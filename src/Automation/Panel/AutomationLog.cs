using CreatorFlow.Automation.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Automation.Panel;

/// <summary>Reads the acts of rules from the facts.</summary>
internal sealed class AutomationLog(FactLog facts, IOrderFigures orders, IOrderCourse course) : IAutomationLog
{
    private static readonly string[] Kinds = [nameof(OrderLabelAsked), nameof(LabelBought), nameof(LabelFailed)];

    public async Task<IReadOnlyList<AutomationAct>> Latest(int limit, CancellationToken ct)
    {
        var latest = await facts.Latest(Kinds, ActorKind.Rule, limit, ct);
        var ids = latest.Select(OrderOf).Distinct().ToList();
        var numbers = ids.Count == 0 ? new Dictionary<Guid, string>() : await orders.Numbers(ids, ct);
        var open = await course.Cancellable(ids, ct);
        return
        [
            .. latest.Select(fact => ActOf(
                fact, numbers.GetValueOrDefault(OrderOf(fact), ""), open.Contains(OrderOf(fact)))),
        ];
    }

    private static AutomationAct ActOf(Fact fact, string number, bool canTakeBack)
    {
        var bought = fact.Is<LabelBought>() ? fact.Body<LabelBought>() : null;
        var kind = fact.Kind switch
        {
            nameof(LabelBought) => AutomationActKind.Label,
            nameof(LabelFailed) => AutomationActKind.NoLabel,
            _ => AutomationActKind.Ship,
        };

        return new(
            $"a-{fact.Cursor.Position}",
            kind,
            fact.At,
            OrderOf(fact),
            number,
            bought is null or { Currency: "" } ? null : new Money(bought.CostMinor, bought.Currency),
            bought is null ? "" : $"{bought.Carrier} {bought.Service}",
            fact.Why,
            canTakeBack);
    }

    // A parcel has the id of its order.
    private static Guid OrderOf(Fact fact) =>
        fact.Is<OrderLabelAsked>() ? fact.SubjectId : fact.Body<OfParcel>().ParcelId;

    private sealed record OfParcel(Guid ParcelId);
}
