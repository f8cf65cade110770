using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Hold;

/// <summary>A person stops an order before it ships, with a reason; its stock stays kept.</summary>
internal sealed class HoldOrder(AppDb db, HoldBook book, IMembers members, TimeProvider clock)
{
    public Task<Result<Guid>> Run(Guid orderId, string? reason, Actor by, CancellationToken ct) =>
        Run(orderId, reason, HoldTerms.None, by, ct);

    public async Task<Result<Guid>> Run(
        Guid orderId, string? reason, HoldTerms terms, Actor by, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return OrderProblems.ReasonMissing();
        }

        if ((await OwnerOf(terms, by, ct)).Refused(out var nobody, out var owner))
        {
            return nobody;
        }

        var now = clock.GetUtcNow();

        if (terms.EndsAt <= now || terms.EndsAt > now + OrderHold.Longest)
        {
            return HoldProblems.EndInvalid();
        }

        await using var work = await db.Begin(ct);
        var answer = (await Hold([orderId], Reason.Note(reason.Trim()), owner, terms.EndsAt, by, ct))[0];

        if (answer.Ok)
        {
            await work.Commit(ct);
        }

        return answer;
    }

    /// <summary>Many, in the caller's transaction; each is held or refused by itself.</summary>
    public Task<IReadOnlyList<Result<Guid>>> Hold(
        IReadOnlyList<Guid> orderIds, Reason why, Actor by, CancellationToken ct) =>
        Hold(orderIds, why, by.Name, null, by, ct);

    /// <summary>The name of who looks after it.</summary>
    private async Task<Result<string>> OwnerOf(HoldTerms terms, Actor by, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(terms.Owner) ? by.Name
        : await members.Find(terms.Owner, ct) is { } member ? member.Name
        : HoldProblems.OwnerInvalid(terms.Owner.Trim());

    private async Task<IReadOnlyList<Result<Guid>>> Hold(
        IReadOnlyList<Guid> orderIds, Reason why, string owner, DateTimeOffset? endsAt, Actor by,
        CancellationToken ct)
    {
        var orders = await db.OrdersForChange(orderIds, ct);
        List<Result<Guid>> answers = [.. orderIds.Select(id => Hold(id, orders.GetValueOrDefault(id), why, by))];
        await book.Write(
            [.. answers.Where(answer => answer.Ok).Select(answer => orders[answer.Value])], why, owner, endsAt, by,
            ct);
        return answers;
    }

    private Result<Guid> Hold(Guid id, Order? order, Reason why, Actor by)
    {
        if (order is null)
        {
            return OrderProblems.NotFound(id);
        }

        if (order.Hold().Refused(out var problem, out var move))
        {
            return problem;
        }

        db.Tell(move, order.Id, by, why);
        return order.Id;
    }
}
