using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Ship;

/// <summary>What a channel said to what it was told: it took it, refused it for good, or was not reached.</summary>
/// <param name="Refusal">Why it does not take it; to repeat it is in vain.</param>
/// <param name="Failure">Why it was not reached; a repeat may help.</param>
internal sealed record ChannelAnswer(string? Refusal, string? Failure)
{
    public static async Task<ChannelAnswer> Of<T>(Func<Task<Result<T>>> call)
    {
        try
        {
            return new((await call()).Problem?.Detail, null);
        }
        catch (ChannelFailure failure)
        {
            return failure.IsForGood ? new(failure.Message, null) : new(null, failure.Message);
        }
    }

    /// <summary>Ends the job or lets it come again; what the channel did not take stays visible on the order.</summary>
    /// <param name="waits">The trouble while the channel is not reached.</param>
    /// <param name="refused">The trouble when it refuses.</param>
    /// <returns>Whether the channel took it.</returns>
    public bool Settle(AppDb db, JobBatch batch, Job job, Order order, string waits, string refused)
    {
        if (Failure is not null)
        {
            db.Worry(order, new Reason(waits).With("text", Failure), Actor.System);
            batch.Retry(job, Failure);
        }
        else if (Refusal is not null)
        {
            db.Worry(order, new Reason(refused).With("text", Refusal), Actor.System);
            batch.Dead(job, Refusal);
        }
        else
        {
            batch.Done(job);
        }

        return Failure is null && Refusal is null;
    }
}
