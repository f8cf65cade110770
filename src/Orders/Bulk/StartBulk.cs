using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Mark;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Bulk;

/// <summary>What is to be done to which orders.</summary>
/// <param name="Kind">A name of <see cref="BulkKinds"/>.</param>
/// <param name="Text">The reason, the tag or the note, as typed.</param>
internal sealed record BulkWish(string? Kind, string? Text, OrderSelection Selection);

/// <summary>
/// Starts a bulk operation: its orders are frozen and its job is queued, in one commit. The same key twice answers with
/// the operation that runs already.
/// </summary>
internal sealed class StartBulk(AppDb db, SelectedOrders selected, IJobQueue jobs, TimeProvider clock)
{
    public const int MaxKeyLength = 64;
    public const int MaxOpen = 20;

    public async Task<Result<BulkOperation>> Run(BulkWish wish, string? key, Actor by, CancellationToken ct)
    {
        if (Understood(wish).Refused(out var problem, out var understood))
        {
            return problem;
        }

        if (key?.Trim() is not { Length: > 0 and <= MaxKeyLength } name)
        {
            return BulkProblems.KeyInvalid(MaxKeyLength);
        }

        await using var work = await db.Begin(ct);
        await db.OnlyOneWithKey($"bulk {name}", ct);

        if (await db.Set<BulkOperation>().AsNoTracking().FirstOrDefaultAsync(own => own.Key == name, ct) is { } known)
        {
            return known.Kind == understood.Kind && known.Text == understood.Text ? known : BulkProblems.KeyTaken();
        }

        if (await db.Set<BulkOperation>().CountAsync(own => own.EndedAt == null, ct) >= MaxOpen)
        {
            return BulkProblems.TooManyOpen(MaxOpen);
        }

        var ids = await selected.Ids(wish.Selection, ct);

        if (ids.Count is 0 or > OrderSelection.MaxOrders)
        {
            return ids.Count == 0 ? BulkProblems.NothingChosen() : BulkProblems.TooMany(OrderSelection.MaxOrders);
        }

        var operation = BulkOperation.Start(
            db.Scope.Id, name, understood.Kind, understood.Text, wish.Selection.Address, ids.Count, by,
            clock.GetUtcNow());
        await Begin(operation, ids, ct);
        await work.Commit(ct);
        return operation;
    }

    /// <summary>The kind, and the text in its kept form; or what is wrong with the wish.</summary>
    internal static Result<(BulkKind Kind, string? Text)> Understood(BulkWish wish)
    {
        if (BulkKinds.Named(wish.Kind) is not { } kind)
        {
            return BulkProblems.UnknownKind(wish.Kind ?? "");
        }

        var typed = kind switch
        {
            BulkKind.Tag or BulkKind.Untag => OrderTag.Kept(wish.Text),
            BulkKind.Hold or BulkKind.Cancel or BulkKind.Note => OrderNote.Kept(wish.Text),
            _ => null,
        };

        return typed is null && BulkKinds.WantsText(kind) ? Missing(kind, wish.Text) : (kind, typed);
    }

    /// <summary>Joins the caller's transaction.</summary>
    internal static async Task Begin(
        AppDb db, IJobQueue jobs, BulkOperation operation, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        db.Add(operation);
        await db.Insert(BulkMember.All(operation, ids), ct);
        db.Tell(new BulkStarted(BulkKinds.NameOf(operation.Kind), operation.Total), operation.Id, operation.By);
        await jobs.Enqueue([RunBulk.JobOf(operation)], ct);
    }

    private Task Begin(BulkOperation operation, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        Begin(db, jobs, operation, ids, ct);

    private static Problem Missing(BulkKind kind, string? typed) => kind switch
    {
        BulkKind.Tag or BulkKind.Untag => OrderProblems.TagInvalid(),
        BulkKind.Note => OrderProblems.NoteInvalid(),
        _ when string.IsNullOrWhiteSpace(typed) => OrderProblems.ReasonMissing() with { Field = "text" },
        _ => OrderProblems.NoteInvalid(),
    };
}
