using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Tests.Orders.Ship;

public class ChannelAnswerTests
{
    [Fact]
    public async Task What_the_channel_takes_is_neither_refused_nor_failed() =>
        (await ChannelAnswer.Of(() => Task.FromResult<Result<CancellationSent>>(new CancellationSent(false))))
            .ShouldBe(new ChannelAnswer(null, null));

    [Fact]
    public async Task A_problem_is_a_refusal() =>
        (await ChannelAnswer.Of(() => Task.FromResult<Result<CancellationSent>>(
            new Problem("channels.refused", ProblemKind.Conflict, "It is in a parcel."))))
            .ShouldBe(new ChannelAnswer("It is in a parcel.", null));

    [Theory]
    [InlineData(ChannelFailureKind.Refused, "No.", null)]
    [InlineData(ChannelFailureKind.Retry, null, "No.")]
    public async Task A_failure_is_final_only_where_the_channel_refused(
        ChannelFailureKind kind, string? refusal, string? failure) =>
        (await ChannelAnswer.Of<CancellationSent>(() => throw new ChannelFailure(kind, "No.")))
            .ShouldBe(new ChannelAnswer(refusal, failure));
}
