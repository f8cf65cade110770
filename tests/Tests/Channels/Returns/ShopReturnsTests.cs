using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Returns;

public sealed class ShopReturnsTests
{
    private static readonly ChannelReturn Told = new()
    {
        Id = "r1", OrderId = "o1", Kind = ReturnKind.Return, State = ChannelReturnState.Asked,
        AskedAt = TestClock.Start, UpdatedAt = TestClock.Start,
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_question_goes_to_the_channel_of_the_shop()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        world.Vendor.KnownReturns.Add(Told);
        var answer = new ReturnAnswer(Ids.New(TestClock.Start), ReturnDecision.Approve, false);

        (await Ask(world, own => own.Fetch(shopId, ["r1", "r2"], Ct))).ShouldBe([Told]);
        (await Ask(world, own => own.Fetch(shopId, [], Ct))).ShouldBeEmpty();
        (await Ask(world, own => own.Steps(shopId, "r1", Ct))).ShouldHaveSingleItem().What.ShouldBe("asked r1");
        (await Ask(world, own => own.RejectReasons(shopId, "r1", "es", Ct))).ShouldBe([new("r1", "es of r1")]);
        (await Ask(world, own => own.Answer(shopId, "r1", answer, Ct))).Value.Now.ShouldBe(Told);
        world.Vendor.ReturnAnswers.ShouldBe([("r1", answer)]);
    }

    [Fact]
    public async Task A_shop_of_another_workspace_is_not_asked()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        world.Vendor.KnownReturns.Add(Told);

        await Should.ThrowAsync<ChannelFailure>(() => world.With<IChannelReturns, IReadOnlyList<ChannelReturn>>(
            own => own.Fetch(shopId, ["r1"], Ct), Ids.New(TestClock.Start)));
    }

    private static Task<T> Ask<T>(ChannelWorld world, Func<IChannelReturns, Task<T>> ask) => world.With(ask);
}
