using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Mark;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Bulk;

/// <summary>What a bulk operation would do if it began now.</summary>
/// <param name="Text">The reason, the tag or the note in its kept form.</param>
/// <param name="AsOf">Given back at the start, later orders are left alone.</param>
/// <param name="Cost">What its labels would come to, at the mean of the latest; null when nothing is known.</param>
internal sealed record BulkPreview(
    BulkKind Kind, string? Text, int Total, int Done, int Skipped, IReadOnlyList<BulkRefusals> Refused,
    DateTimeOffset AsOf, Money? Cost, UsualCost? CostOfOne)
{
    /// <summary>True when it can be undone.</summary>
    public bool CanBeUndone => BulkKinds.UndoOf(Kind) is not null;
}

/// <summary>So many orders would refuse, for this reason.</summary>
/// <param name="Status">Where they stand; null when that is not the reason.</param>
internal sealed record BulkRefusals(string Code, OrderStatus? Status, int Count);

/// <summary>
/// Counts what a bulk operation would do, without doing it: one question groups the orders by what decides, and the
/// same table as in the operations says what each group does.
/// </summary>
internal sealed class PreviewBulk(AppDb db, SelectedOrders selected, ILabelCosts costs, TimeProvider clock)
{
    private const string LabelFailed = "orders.label_failed";

    public async Task<Result<BulkPreview>> Run(BulkWish wish, CancellationToken ct) =>
        StartBulk.Understood(wish).Refused(out var problem, out var understood)
            ? problem
            : await Count(wish, understood.Kind, understood.Text, ct);

    /// <summary>The same before a reason, a tag or a note is given.</summary>
    public async Task<Result<BulkPreview>> Look(BulkWish wish, CancellationToken ct) =>
        BulkKinds.Named(wish.Kind) is { } kind
            ? await Count(wish, kind, kind is BulkKind.Tag or BulkKind.Untag ? OrderTag.Kept(wish.Text) : null, ct)
            : BulkProblems.UnknownKind(wish.Kind ?? "");

    private async Task<Result<BulkPreview>> Count(BulkWish wish, BulkKind kind, string? text, CancellationToken ct)
    {
        var asOf = wish.Selection.AsOf ?? clock.GetUtcNow();
        var orders = await selected.Of(wish.Selection with { AsOf = asOf }, ct);
        var groups = await Groups(orders, ct);
        var missing = wish.Selection.Filter is null
            ? wish.Selection.Ids.Distinct().Count() - groups.Sum(group => group.Count)
            : 0;
        var total = groups.Sum(group => group.Count) + missing;

        if (total is 0 or > OrderSelection.MaxOrders)
        {
            return total == 0 ? BulkProblems.NothingChosen() : BulkProblems.TooMany(OrderSelection.MaxOrders);
        }

        var tagged = kind is BulkKind.Tag or BulkKind.Untag && text is not null ? await Tagged(orders, text, ct) : 0;
        return await Sum(kind, text, groups, missing, tagged, asOf, ct);
    }

    private async Task<BulkPreview> Sum(
        BulkKind kind, string? text, List<Group> groups, int missing, int tagged, DateTimeOffset asOf,
        CancellationToken ct)
    {
        var total = groups.Sum(group => group.Count);
        var verdicts = groups.Select(group => (Verdict: Of(kind, group), group.Count)).ToList();
        var refused = verdicts.Where(own => own.Verdict.Refusal is not null)
            .GroupBy(own => (own.Verdict.Refusal!, own.Verdict.Status))
            .Select(same => new BulkRefusals(same.Key.Item1, same.Key.Status, same.Sum(own => own.Count)))
            .Concat(missing > 0 ? [new BulkRefusals("orders.not_found", null, missing)] : [])
            .OrderByDescending(own => own.Count).ToList();
        var skipped = kind switch
        {
            BulkKind.Tag => tagged,
            BulkKind.Untag when text is not null => total - tagged,
            _ => verdicts.Where(own => own.Verdict.Skips).Sum(own => own.Count),
        };

        var done = total + missing - skipped - refused.Sum(own => own.Count);
        var one = kind == BulkKind.Ship && done > 0 ? await costs.Usual(ct) : null;
        return new(kind, text, total + missing, done, skipped, refused, asOf, one?.Mean * done, one);
    }

    private static Task<List<Group>> Groups(IQueryable<Order> orders, CancellationToken ct) => orders
        .GroupBy(order => new
        {
            order.Status,
            HasAddress = order.ShipTo != null,
            order.Urgent,
            Failed = order.Trouble != null && order.Trouble.Contains(LabelFailed),
            order.Review,
        })
        .Select(same => new Group(
            same.Key.Status, same.Key.HasAddress, same.Key.Urgent, same.Key.Failed, same.Key.Review, same.Count()))
        .ToListAsync(ct);

    private Task<int> Tagged(IQueryable<Order> orders, string tag, CancellationToken ct) => orders.CountAsync(
        order => db.Set<OrderTag>().Any(own => own.OrderId == order.Id && own.Tag == tag), ct);

    private static Verdict Of(BulkKind kind, Group group) => kind switch
    {
        BulkKind.Hold when group.Status == OrderStatus.Held => Verdict.Skip,
        BulkKind.Hold => OrderLifecycle.Allows(group.Status, OrderStatus.Held)
            ? Verdict.Do
            : new("orders.cannot_hold", group.Status),
        BulkKind.Release => group.Status == OrderStatus.Held ? Verdict.Do : new("orders.not_held", group.Status),
        BulkKind.Ship => Shipping(group),
        BulkKind.StopLabels => group.Status == OrderStatus.Labelling
            ? Verdict.Do
            : new("orders.no_label_to_stop", group.Status),
        BulkKind.Cancel when group.Status == OrderStatus.Cancelled => Verdict.Skip,
        BulkKind.Cancel => !OrderLifecycle.HasLeft(group.Status)
            && OrderLifecycle.Allows(group.Status, OrderStatus.Cancelled)
                ? Verdict.Do
                : new("orders.cannot_cancel", group.Status),
        BulkKind.Urgent => group.Urgent ? Verdict.Skip : Verdict.Do,
        BulkKind.NotUrgent => group.Urgent ? Verdict.Do : Verdict.Skip,
        _ => Verdict.Do,
    };

    private static Verdict Shipping(Group group) => group switch
    {
        { Status: OrderStatus.Labelling, Failed: true } => Verdict.Do,
        { Status: OrderStatus.Labelling } => Verdict.Skip,
        { Status: not OrderStatus.Ready } => new("orders.not_ready", group.Status),
        { Review: ReviewState.Open } => new("orders.in_review", null),
        { Review: ReviewState.Rejected } => new("orders.rejected", null),
        { HasAddress: false } => new("orders.no_address", null),
        _ => Verdict.Do,
    };

    private sealed record Group(
        OrderStatus Status, bool HasAddress, bool Urgent, bool Failed, ReviewState Review, int Count);

    private sealed record Verdict(string? Refusal, OrderStatus? Status, bool Skips = false)
    {
        public static readonly Verdict Do = new(null, null);
        public static readonly Verdict Skip = new(null, null, Skips: true);
    }
}
