using CreatorFlow.Orders.List;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Views;

/// <summary>A person gives a filter a name; under a name of theirs that exists, it takes its place.</summary>
internal sealed class KeepView(AppDb db, TimeProvider clock)
{
    public const int MaxPerPerson = 30;
    public const int MaxQueryLength = 1_000;

    public async Task<Result<Guid>> Run(string? name, string? query, bool shared, Actor by, CancellationToken ct)
    {
        if (OrderViewRow.KeptName(name) is not { } kept)
        {
            return ViewProblems.NameInvalid();
        }

        if (query?.Length > MaxQueryLength)
        {
            return ViewProblems.QueryTooLong(MaxQueryLength);
        }

        await using var work = await db.Begin(ct);
        var own = await db.Set<OrderViewRow>().Where(view => view.OwnerId == by.UserId).ToListAsync(ct);
        var view = own.Find(known => known.Name == kept);

        if (view is null && own.Count >= MaxPerPerson)
        {
            return ViewProblems.TooMany(MaxPerPerson);
        }

        if (view is null)
        {
            var last = await db.Set<OrderViewRow>().MaxAsync(known => (int?)known.Place, ct) ?? 0;
            view = OrderViewRow.Of(db.Scope.Id, kept, last + 1, by, clock.GetUtcNow());
            db.Add(view);
        }

        view.Show(OrderFilter.From(query ?? "").Query, shared);
        await work.Commit(ct);
        return view.Id;
    }
}
