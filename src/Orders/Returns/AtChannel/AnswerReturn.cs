using System.Globalization;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Returns.AtChannel;

/// <summary>What a person decides about a return of a channel.</summary>
internal sealed record ReturnWish(ReturnDecision Decision)
{
    /// <summary>The channel's own name of the reason; of a refusal.</summary>
    public string? Reason { get; init; }

    public string? Comment { get; init; }

    public bool BuyerKeeps { get; init; }

    /// <summary>What is offered, in major units with a point.</summary>
    public string? Offer { get; init; }
}

/// <summary>
/// A person answers a buyer who asked for a return at a channel. The answer is kept and the channel is told by a job;
/// where the return goes is the channel's word.
/// </summary>
internal sealed class AnswerReturn(AppDb db, IJobQueue jobs, TimeProvider clock)
{
    public const int MaxComment = 200;

    public async Task<Result<Guid>> Run(Guid id, ReturnWish wish, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var answer = await Answer(id, wish, by, ct);

        if (answer.Ok)
        {
            await work.Commit(ct);
        }

        return answer;
    }

    /// <summary>In the caller's transaction.</summary>
    public async Task<Result<Guid>> Answer(Guid id, ReturnWish wish, Actor by, CancellationToken ct)
    {
        if (await db.ReturnForChange(id, ct) is not { } row)
        {
            return ReturnProblems.NotFound(id);
        }

        var (own, order, told) = row;

        if (told is null)
        {
            return ReturnProblems.ByHand(own.Number);
        }

        if (Refuse(own, told, wish) is { } problem)
        {
            return problem;
        }

        told.Decide(
            new(Ids.New(clock.GetUtcNow()), wish.Decision, told.State == ChannelReturnState.Sent)
            {
                Reason = wish.Decision == ReturnDecision.Reject ? wish.Reason!.Trim() : null,
                Comment = string.IsNullOrWhiteSpace(wish.Comment) ? null : wish.Comment.Trim(),
                BuyerKeeps = wish.BuyerKeeps,
                Offer = wish.Decision == ReturnDecision.Offer ? OfferOf(told, wish) : null,
            },
            by, clock.GetUtcNow());
        own.Touch();
        order.Touch();
        db.Tell(
            new ReturnAnswerGiven(own.Id, own.Number, $"{wish.Decision}"), order.Id, by,
            told.AnswerComment is { } comment ? Reason.Note(comment) : null);
        await jobs.Enqueue([new(AnswerReturnAtChannel.JobKind, $"{id:N}", $"{told.ShopId:N}")], ct);
        return id;
    }

    private static Problem? Refuse(OrderReturn own, ReturnAtChannel told, ReturnWish wish)
    {
        if (told.IsUntold)
        {
            return ReturnProblems.AnswerUnderWay(own.Number);
        }

        if (!told.WantsAnswer)
        {
            return ReturnProblems.NoAnswerWanted(own.Number);
        }

        if (!Fits(own, told, wish))
        {
            return ReturnProblems.DecisionUnfit(own.Number, wish.Decision);
        }

        if (wish is { Decision: ReturnDecision.Reject, Reason: null or "" })
        {
            return OrderProblems.ReasonMissing();
        }

        if (wish.Comment is { Length: > MaxComment })
        {
            return ReturnProblems.CommentTooLong(MaxComment);
        }

        return wish.Decision == ReturnDecision.Offer && OfferOf(told, wish) is null
            ? ReturnProblems.OfferInvalid(Most(own, told))
            : null;
    }

    private static bool Fits(OrderReturn own, ReturnAtChannel told, ReturnWish wish)
    {
        var ofParcel = told.State == ChannelReturnState.Sent;
        return (!wish.BuyerKeeps || (own.Kind == ReturnKind.Return && !ofParcel && wish.Decision == default))
            && wish.Decision switch
            {
                ReturnDecision.Offer => !ofParcel && own.Kind != ReturnKind.Replacement,
                ReturnDecision.RefundInstead => own.Kind == ReturnKind.Replacement,
                ReturnDecision.Approve or ReturnDecision.Reject => true,
                _ => false,
            };
    }

    private static Money Most(OrderReturn own, ReturnAtChannel told) => told.Refund ?? Money.Zero(own.Currency);

    /// <summary>An amount above nothing and below the whole; null when it is none.</summary>
    private static Money? OfferOf(ReturnAtChannel told, ReturnWish wish) =>
        told.Refund is { } all
        && decimal.TryParse(wish.Offer, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
        && Money.Parse(wish.Offer, all.Currency) is { Minor: > 0 } offer && offer < all
            ? offer
            : null;
}
