using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Webhooks;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Channels.Webhooks;

/// <summary>Webhooks as the receiver keeps them, of a shop that is connected by the real steps.</summary>
internal static class WebhookWorld
{
    public const string EventJob = "inbox:" + ShopEvent.Topic;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Task Told(ChannelWorld world, Guid shopId, params ShopEvent[] events) => Keep(
        world,
        [
            .. events.Select((own, i) =>
                Message(world, shopId, ShopEvent.Topic, own.ToJson(), $"e{own.ToldAt:O}{i}")),
        ]);

    public static Task Kept(ChannelWorld world, Guid shopId, string topic, params string[] keys) => Keep(
        world, [.. keys.Select(key => Message(world, shopId, topic, "{}", key))]);

    /// <summary>What became of the messages is written without a reader.</summary>
    public static Task Mark(ChannelWorld world, bool isFailed) => world.World.Db(async db =>
    {
        DateTimeOffset? at = world.Clock.GetUtcNow();
        DateTimeOffset? never = null;
        return await db.Set<InboxRow>().ExecuteUpdateAsync(
            set => set.SetProperty(row => row.DoneAt, row => isFailed ? never : at)
                .SetProperty(row => row.FailedAt, row => isFailed ? at : never)
                .SetProperty(row => row.Trouble, row => isFailed ? "no such order" : null),
            Ct);
    });

    public static string CodeOf<T>(Result<T> result) => result.Problem!.Code;

    private static async Task Keep(ChannelWorld world, IReadOnlyList<InboxMessage> messages)
    {
        await using var scope = world.World.Scope();
        await using var work = await scope.ServiceProvider.GetRequiredService<AppDb>().Begin(Ct);
        await scope.ServiceProvider.GetRequiredService<IInbox>().Add(messages, Ct);
        await work.Commit(Ct);
    }

    private static InboxMessage Message(ChannelWorld world, Guid shopId, string topic, string body, string key) =>
        new(world.World.WorkspaceId, topic, shopId.ToString("N"), key, body, world.Clock.GetUtcNow())
        {
            Source = topic == ChannelHint.OrderTopic ? "1" : "15",
            Raw = """{"type":1}""",
            IsIgnored = topic == ShopEvent.IgnoredTopic,
        };
}
