namespace CreatorFlow.Sandbox.TikTokShop;

/// <summary>
/// Writes what changed. All that changed until a write begins goes into it as one, taken under the gate, so that the
/// file
/// always holds a state that existed; a thing changed many times in between is written once.
/// </summary>
internal sealed class Journal(SandboxStore store, Lock gate)
{
    private readonly HashSet<ISaved> changed = new(ReferenceEqualityComparer.Instance);
    private TaskCompletionSource? waiting;
    private Task lastWrite = Task.CompletedTask;
    private bool isWriting;

    /// <summary>Told after a write which things it held; for what may happen only once they are durable.</summary>
    public event Action<IReadOnlyList<ISaved>>? Written;

    /// <summary>Marks a thing as changed. Call under the gate.</summary>
    public void Changed(ISaved thing) => changed.Add(thing);

    /// <summary>Completes when all that was marked before is durable.</summary>
    public Task Save()
    {
        lock (gate)
        {
            if (changed.Count == 0)
            {
                return lastWrite;
            }

            waiting ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var done = waiting.Task;

            if (!isWriting)
            {
                isWriting = true;
                _ = WriteAll();
            }

            return done;
        }
    }

    private async Task WriteAll()
    {
        await Task.Yield();

        while (true)
        {
            ISaved[] things;
            SandboxDocument[] documents;
            TaskCompletionSource done;

            lock (gate)
            {
                if (waiting is null)
                {
                    isWriting = false;
                    return;
                }

                done = waiting;
                waiting = null;
                lastWrite = done.Task;
                things = [.. changed];
                changed.Clear();
                documents = Array.ConvertAll(things, thing => thing.Document());
            }

            await Write(things, documents, done);
        }
    }

    private async Task Write(ISaved[] things, SandboxDocument[] documents, TaskCompletionSource done)
    {
        try
        {
            await store.Save(documents);
        }
        catch (Exception error)
        {
            // Whoever waits must not answer as if it were durable; what is in memory is tried again with the next
            // change.
            lock (gate)
            {
                changed.UnionWith(things);
            }

            done.TrySetException(error);
            return;
        }

        Written?.Invoke(things);
        done.TrySetResult();
    }
}
