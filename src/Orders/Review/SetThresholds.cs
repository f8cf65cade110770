using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Review;

/// <summary>
/// A person sets which orders need a second look. It holds for orders that come from now on, and for those that change.
/// </summary>
internal sealed class SetThresholds(AppDb db)
{
    public async Task<Result<ReviewThresholds>> Run(ReviewThresholds wish, Actor by, CancellationToken ct)
    {
        if (wish.Fault() is { } problem)
        {
            return problem;
        }

        await using var work = await db.Begin(ct);
        var kept = await db.Set<ReviewRules>().FirstOrDefaultAsync(ct);

        if ((kept?.Thresholds() ?? ReviewThresholds.Usual) == wish)
        {
            return wish;
        }

        if (kept is null)
        {
            db.Add(ReviewRules.Of(db.Scope.Id, wish));
        }
        else
        {
            kept.Set(wish);
        }

        db.Tell(wish.ToFact(), db.Scope.Id, by);
        await work.Commit(ct);
        return wish;
    }
}
