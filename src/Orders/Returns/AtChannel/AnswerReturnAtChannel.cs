using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Returns.AtChannel;

/// <summary>
/// Tells a channel the answer to a return and takes over how the return stands after it. A refusal ends the answer:
/// somebody may answer anew.
/// </summary>
internal sealed class AnswerReturnAtChannel(
    AppDb db, IChannels channels, IChannelReturns returns, FollowReturns follow, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "orders.answer_return";

    public string Kind => JobKind;

    public JobLimits Limits { get; } = JobLimits.Awaited with { BatchesAtOnce = 4 };

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var job = batch.Jobs[0];
        var id = Guid.ParseExact(job.Key, "N");
        var told = await db.Set<ReturnAtChannel>().AsNoTracking().FirstOrDefaultAsync(row => row.ReturnId == id, ct);
        var outcome = told is { IsUntold: true } ? await Ask(told, ct) : null;

        await using var work = await db.Begin(ct);

        if (outcome?.Answer.Failure is { } failure)
        {
            batch.Retry(job, failure);
        }
        else
        {
            if (outcome is not null)
            {
                await Conclude(id, told!.AnswerKey, outcome, ct);
            }

            batch.Done(job);
        }

        await batch.Settle(ct);
        await work.Commit(ct);
    }

    private async Task<Outcome> Ask(ReturnAtChannel told, CancellationToken ct)
    {
        if ((await channels.Shop(told.ShopId, ct)).Refused(out Problem? gone, out var shop))
        {
            return new(null, null, new(gone.Detail, null));
        }

        ReturnAnswered? taken = null;
        var answer = await ChannelAnswer.Of(async () =>
        {
            var answered = await returns.Answer(told.ShopId, told.ExternalId, told.Answer(), ct);
            taken = answered.Refused(out _, out var own) ? null : own;
            return answered;
        });
        return new(shop, taken, answer);
    }

    private async Task Conclude(Guid id, Guid key, Outcome outcome, CancellationToken ct)
    {
        if (await db.ReturnForChange(id, ct) is not { Told: { IsUntold: true } told } row || told.AnswerKey != key)
        {
            return;
        }

        var (own, order, _) = row;
        own.Touch();
        order.Touch();

        if (outcome is { Taken: { } taken, Shop: { } shop })
        {
            told.Tell(clock.GetUtcNow());
            db.Tell(new ReturnAnswerTold(own.Id, own.Number), order.Id, Actor.System);
            await follow.Run(shop, [taken.Now], ct);
        }
        else
        {
            var refusal = outcome.Answer.Refusal ?? "";
            told.Refuse(refusal);
            db.Tell(new ReturnAnswerRefused(own.Id, own.Number), order.Id, Actor.System, Reason.Note(refusal));
        }
    }

    /// <param name="Taken">How the return stands once the channel took the answer.</param>
    private sealed record Outcome(ConnectedShop? Shop, ReturnAnswered? Taken, ChannelAnswer Answer);
}
