using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Statements;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Statements;

public sealed class ToldPagesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_are_read_up_to_the_last()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await SettledShop.Connected(world);

        var (read, failure) = await Read(world, shopId, pages: 2);

        read.ShouldBe(["first", "2"]);
        failure.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_behind_the_last_page_that_is_read_is_refused_and_not_passed_over()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await SettledShop.Connected(world);

        var (read, failure) = await Read(world, shopId, pages: 3);

        read.ShouldBe(["first", "2"]);
        (failure!.Kind, failure.Message).ShouldBe(
            (ChannelFailureKind.Refused, "More than 2 pages are told: those behind them were not read."));
    }

    /// <summary>At most two of so many pages.</summary>
    private static Task<(List<string> Read, ChannelFailure? Failure)> Read(
        ChannelWorld world, Guid shopId, int pages) =>
        world.With<ShopCalls, (List<string>, ChannelFailure?)>(async calls =>
        {
            var read = new List<string>();

            try
            {
                await foreach (var page in calls.Pages(
                    shopId, 2, (_, _, from) => Task.FromResult(from ?? "first"),
                    _ => read.Count < pages ? $"{read.Count + 1}" : null, Ct))
                {
                    read.Add(page);
                }

                return (read, null);
            }
            catch (ChannelFailure failure)
            {
                return (read, failure);
            }
        });
}
