using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Views;

/// <summary>The owner of a view renames it, shares it or keeps it alone, moves it, or deletes it.</summary>
internal sealed class ChangeView(AppDb db)
{
    public async Task<Result<Guid>> Rename(Guid id, string? name, Actor by, CancellationToken ct)
    {
        if (OrderViewRow.KeptName(name) is not { } kept)
        {
            return ViewProblems.NameInvalid();
        }

        return await Run(
            id, by,
            async view =>
            {
                if (await db.Set<OrderViewRow>().AnyAsync(
                    other => other.OwnerId == view.OwnerId && other.Name == kept && other.Id != view.Id, ct))
                {
                    return ViewProblems.NameTaken(kept);
                }

                view.Rename(kept);
                return null;
            },
            ct);
    }

    public Task<Result<Guid>> Share(Guid id, bool shared, Actor by, CancellationToken ct) => Run(
        id, by,
        view =>
        {
            view.Share(shared);
            return Task.FromResult<Problem?>(null);
        },
        ct);

    /// <summary>One place towards the front, among the person's own; the first stays where it is.</summary>
    public Task<Result<Guid>> MoveForward(Guid id, Actor by, CancellationToken ct) => Run(
        id, by,
        async view =>
        {
            var before = await db.Set<OrderViewRow>()
                .Where(other => other.OwnerId == view.OwnerId && other.Place < view.Place)
                .OrderByDescending(other => other.Place).FirstOrDefaultAsync(ct);

            if (before is not null)
            {
                var place = before.Place;
                before.Move(view.Place);
                view.Move(place);
            }

            return null;
        },
        ct);

    public Task<Result<Guid>> Delete(Guid id, Actor by, CancellationToken ct) => Run(
        id, by,
        view =>
        {
            db.Remove(view);
            return Task.FromResult<Problem?>(null);
        },
        ct);

    private async Task<Result<Guid>> Run(
        Guid id, Actor by, Func<OrderViewRow, Task<Problem?>> change, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var view = await db.Set<OrderViewRow>().FirstOrDefaultAsync(
            own => own.Id == id && (own.Shared || own.OwnerId == by.UserId), ct);

        if (view is null)
        {
            return ViewProblems.NotFound();
        }

        if (view.NotOf(by) is { } notYours)
        {
            return notYours;
        }

        if (await change(view) is { } problem)
        {
            return problem;
        }

        await work.Commit(ct);
        return id;
    }
}
