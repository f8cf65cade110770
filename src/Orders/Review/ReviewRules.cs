using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Review;

/// <summary>The thresholds of a workspace as they are kept; one that has none has the usual ones.</summary>
internal sealed class ReviewRules : IInWorkspace
{
    public Guid WorkspaceId { get; private set; }

    public int? OneAbove { get; private set; }

    public int? TwoAbove { get; private set; }

    public int? UnitsOneAbove { get; private set; }

    public int? UnitsTwoAbove { get; private set; }

    public int? SkuUnits { get; private set; }

    public int? OrdersOfBuyer { get; private set; }

    public int? OrdersToAddress { get; private set; }

    public int? PricePercent { get; private set; }

    public int? TotalPercent { get; private set; }

    public static ReviewRules Of(Guid workspaceId, ReviewThresholds set)
    {
        var rules = new ReviewRules { WorkspaceId = workspaceId };
        rules.Set(set);
        return rules;
    }

    /// <summary>The thresholds in force.</summary>
    public static async Task<ReviewThresholds> Now(AppDb db, CancellationToken ct) =>
        (await db.Set<ReviewRules>().AsNoTracking().FirstOrDefaultAsync(ct))?.Thresholds() ?? ReviewThresholds.Usual;

    public void Set(ReviewThresholds set)
    {
        (OneAbove, TwoAbove) = (set.OneAbove, set.TwoAbove);
        (UnitsOneAbove, UnitsTwoAbove, SkuUnits) = (set.UnitsOneAbove, set.UnitsTwoAbove, set.SkuUnits);
        (OrdersOfBuyer, OrdersToAddress) = (set.OrdersOfBuyer, set.OrdersToAddress);
        (PricePercent, TotalPercent) = (set.PricePercent, set.TotalPercent);
    }

    public ReviewThresholds Thresholds() => new(
        OneAbove, TwoAbove, UnitsOneAbove, UnitsTwoAbove, SkuUnits, OrdersOfBuyer, OrdersToAddress, PricePercent,
        TotalPercent);
}
