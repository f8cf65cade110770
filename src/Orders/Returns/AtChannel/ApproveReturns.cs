using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Returns.AtChannel;

/// <summary>How many of the chosen returns are approved, and why others are not.</summary>
internal sealed record ApprovedReturns(int Approved, IReadOnlyList<Problem> Refused);

/// <summary>
/// Approves many returns: each by itself, so that one that does not fit holds up no other. What came back is not
/// approved so: somebody is to look at it first.
/// </summary>
internal sealed class ApproveReturns(AppDb db, AnswerReturn answer, MoveReturn move)
{
    public const int MaxAtOnce = 200;

    public async Task<Result<ApprovedReturns>> Run(IReadOnlyList<Guid> ids, Actor by, CancellationToken ct)
    {
        if (ids.Count is 0 or > MaxAtOnce)
        {
            return ReturnProblems.NoneChosen(MaxAtOnce);
        }

        var atChannel = await db.Set<ReturnAtChannel>().AsNoTracking().Where(row => ids.Contains(row.ReturnId))
            .ToDictionaryAsync(row => row.ReturnId, ct);
        var numbers = await db.Set<OrderReturn>().AsNoTracking().Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.Number, ct);
        var refused = new List<Problem>();

        foreach (var id in ids.Distinct())
        {
            db.ChangeTracker.Clear();
            var one = atChannel.TryGetValue(id, out var told)
                ? told.State == ChannelReturnState.Sent
                    ? ReturnProblems.ToLookAt(numbers[id])
                    : await answer.Run(id, new(ReturnDecision.Approve), by, ct)
                : await move.Approve(id, by, ct);

            if (one.Problem is { } problem)
            {
                refused.Add(problem);
            }
        }

        return new ApprovedReturns(ids.Distinct().Count() - refused.Count, refused);
    }
}
