using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Tests.Given;

/// <summary>Returns at a channel in memory: what tests say of them, and what it was told.</summary>
internal sealed class FakeReturns : IChannelReturns
{
    private readonly Dictionary<string, ChannelReturn> known = [];

    /// <summary>Every answer that arrived, in order.</summary>
    public List<(string Id, ReturnAnswer Answer)> Answers { get; } = [];

    /// <summary>What the channel makes of an answer; null: it takes it, and the return stands as it did.</summary>
    public Func<ChannelReturn, ReturnAnswer, Result<ReturnAnswered>>? AnswerAnswer { get; set; }

    /// <summary>Thrown by every call.</summary>
    public ChannelFailure? Failure { get; set; }

    public List<ChannelReason> Reasons { get; } = [new("reverse_reject_request_reason_1", "The item is as described")];

    public List<ChannelReturnStep> Happened { get; } = [];

    /// <summary>The languages in which reasons were asked for.</summary>
    public List<string> Languages { get; } = [];

    public void Hold(ChannelReturn told) => known[told.Id] = told;

    public Task<IReadOnlyList<ChannelReturn>> Fetch(
        Guid shopId, IReadOnlyList<string> returnIds, CancellationToken ct)
    {
        Fail();
        return Task.FromResult<IReadOnlyList<ChannelReturn>>(
            [.. returnIds.Where(known.ContainsKey).Select(id => known[id])]);
    }

    public Task<IReadOnlyList<ChannelReturnStep>> Steps(Guid shopId, string returnId, CancellationToken ct)
    {
        Fail();
        return Task.FromResult<IReadOnlyList<ChannelReturnStep>>(Happened);
    }

    public Task<IReadOnlyList<ChannelReason>> RejectReasons(
        Guid shopId, string returnId, string language, CancellationToken ct)
    {
        Fail();
        Languages.Add(language);
        return Task.FromResult<IReadOnlyList<ChannelReason>>(Reasons);
    }

    public Task<Result<ReturnAnswered>> Answer(
        Guid shopId, string returnId, ReturnAnswer answer, CancellationToken ct)
    {
        Answers.Add((returnId, answer));
        Fail();
        return Task.FromResult(
            AnswerAnswer?.Invoke(known[returnId], answer) ?? new ReturnAnswered(false, known[returnId]));
    }

    private void Fail()
    {
        if (Failure is not null)
        {
            throw Failure;
        }
    }
}
