using System.Threading.Channels;
using CreatorFlow.Platform.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CreatorFlow.Platform.Inbox;

/// <summary>Keeps messages durably; those that arrive while a commit is under way share the next one.</summary>
internal sealed class InboxWriter(IServiceScopeFactory scopes) : BackgroundService
{
    /// <summary>Messages that wait for their commit; beyond it senders are turned away.</summary>
    public const int MaxWaiting = 10_000;

    private const int MaxMessagesPerCommit = 500;

    private readonly Channel<Pending> queue = Channel.CreateBounded<Pending>(new BoundedChannelOptions(MaxWaiting)
    {
        SingleReader = true,
    });

    /// <summary>
    /// Returns after the message is durable; false when it was kept before. Where more wait already than can be kept
    /// soon, the sender is turned away at once: it repeats later, and those that wait are answered in time.
    /// </summary>
    public async Task<bool> Keep(InboxMessage message, CancellationToken ct)
    {
        var pending = new Pending(message, new(TaskCreationOptions.RunContinuationsAsynchronously));

        if (!queue.Writer.TryWrite(pending))
        {
            throw new InboxFullException();
        }

        return await pending.IsNew.Task.WaitAsync(ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await queue.Reader.WaitToReadAsync(stoppingToken))
            {
                var group = new List<Pending>();

                while (group.Count < MaxMessagesPerCommit && queue.Reader.TryRead(out var pending))
                {
                    group.Add(pending);
                }

                await Commit(group, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Whoever still waits was not answered, so the sender repeats.
        }
    }

    private async Task Commit(List<Pending> group, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var table = scope.ServiceProvider.GetRequiredService<InboxTable>();
            var added = new HashSet<(Guid, string, string)>();
            await using var work = await db.BeginAhead(ct);

            foreach (var own in group.Select(pending => pending.Message).GroupBy(message => message.WorkspaceId))
            {
                await db.Enter(own.Key, ct);
                added.UnionWith((await table.Add([.. own], ct)).Select(key => (own.Key, key.Topic, key.DedupeKey)));
            }

            await work.Commit(ct);
            Answer(group, added);
        }
        catch (Exception error)
        {
            group.ForEach(pending => pending.IsNew.TrySetException(error));
        }
    }

    private static void Answer(List<Pending> group, HashSet<(Guid, string, string)> added)
    {
        foreach (var (message, isNew) in group)
        {
            // Of two equal messages in one group only the first is new.
            isNew.TrySetResult(added.Remove((message.WorkspaceId, message.Topic, message.DedupeKey)));
        }
    }

    private sealed record Pending(InboxMessage Message, TaskCompletionSource<bool> IsNew);
}
