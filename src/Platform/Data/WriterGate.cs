namespace CreatorFlow.Platform.Data;

/// <summary>
/// SQLite has one writer. Writers of this process queue here in order of arrival instead of colliding in the file,
/// where a collision costs a blind wait. Those for whom somebody outside waits go ahead of the others.
/// </summary>
public sealed class WriterGate
{
    private readonly Lock gate = new();
    private readonly Queue<TaskCompletionSource> ahead = new();
    private readonly Queue<TaskCompletionSource> usual = new();
    private bool isHeld;

    /// <summary>Waits for the turn; dispose to pass it on.</summary>
    public Task<IDisposable> Enter(CancellationToken ct) => Enter(usual, ct);

    /// <summary>
    /// The same, ahead of those who wait. For one at a time: many of them would let nobody else through.
    /// </summary>
    public Task<IDisposable> EnterAhead(CancellationToken ct) => Enter(ahead, ct);

    private async Task<IDisposable> Enter(Queue<TaskCompletionSource> queue, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();

        if (Queued(queue) is { } waiting)
        {
            await using var given = ct.UnsafeRegister(
                static (own, token) => ((TaskCompletionSource)own!).TrySetCanceled(token), waiting);
            await waiting.Task;
        }

        return new Turn(this);
    }

    /// <summary>A place in the queue; null when it is one's turn at once.</summary>
    private TaskCompletionSource? Queued(Queue<TaskCompletionSource> queue)
    {
        lock (gate)
        {
            if (!isHeld)
            {
                isHeld = true;
                return null;
            }

            var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            queue.Enqueue(waiting);
            return waiting;
        }
    }

    private void PassOn()
    {
        lock (gate)
        {
            while (ahead.TryDequeue(out var next) || usual.TryDequeue(out next))
            {
                // Who gave up waiting is passed over.
                if (next.TrySetResult())
                {
                    return;
                }
            }

            isHeld = false;
        }
    }

    private sealed class Turn(WriterGate gate) : IDisposable
    {
        private WriterGate? held = gate;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.PassOn();
    }
}
