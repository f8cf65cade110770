using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;

namespace CreatorFlow.Operations.Watch;

/// <summary>Orders to suppliers whose day is over and that are not received.</summary>
internal sealed class WatchPurchases(IExpectedGoods goods) : IWatch
{
    private const int NamesShown = 3;

    public string Name => "purchases";

    public IReadOnlyCollection<AlertKind> Kinds { get; } = [AlertKind.PurchasesOverdue];

    public IReadOnlyCollection<string> Facts { get; } = [nameof(PurchaseMoved), nameof(GoodsReceived)];

    public async Task<IReadOnlyList<Finding>> Find(CancellationToken ct)
    {
        var late = await goods.Overdue(NamesShown, ct);
        return late.Count == 0 ? [] :
        [
            new(AlertKind.PurchasesOverdue, nameof(AlertKind.PurchasesOverdue), AlertSeverity.Warning, late.Count)
            {
                Subject = string.Join(", ", late.Names) + (late.Count > late.Names.Count ? ", …" : ""),
                Link = "/purchases?view=overdue",
            },
        ];
    }
}
