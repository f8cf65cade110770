using CreatorFlow.Orders.List;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Views;

/// <summary>The saved views that a person sees: their own and the shared ones.</summary>
internal sealed class ViewList(AppDb db, OrderList orders)
{
    /// <summary>The preference that holds the query of the view which opens first.</summary>
    public const string FirstKey = "view:orders";

    private const int MaxShown = 60;

    /// <summary>The person's own first, each group by place.</summary>
    public async Task<IReadOnlyList<OrderViewRow>> Of(Guid? userId, CancellationToken ct) =>
        await db.Set<OrderViewRow>().AsNoTracking()
            .Where(view => view.Shared || view.OwnerId == userId)
            .OrderBy(view => view.OwnerId != userId).ThenBy(view => view.Place).ThenBy(view => view.Id)
            .Take(MaxShown).ToListAsync(ct);

    /// <summary>How many orders each lists, up to <see cref="OrderList.MaxCounted"/>; in one question.</summary>
    public Task<IReadOnlyDictionary<Guid, int>> Count(IReadOnlyList<OrderViewRow> views, CancellationToken ct) =>
        orders.Count([.. views.Select(view => (view.Id, view.Filter))], ct);
}
