using System.Collections.Concurrent;

namespace CreatorFlow.Platform.Data;

/// <summary>
/// Tells loops that there is something to do, so that they need not poll fast. A wake-up may be lost (another process
/// wrote); everyone who waits therefore looks again after a pause as well.
/// </summary>
public sealed class Wakeups
{
    /// <summary>New facts are committed.</summary>
    public const string Facts = "facts";

    private readonly ConcurrentDictionary<string, Bell> bells = new(StringComparer.Ordinal);

    /// <summary>Wakes everyone who waits on the topic.</summary>
    public void Wake(string topic) => bells.GetOrAdd(topic, static _ => new Bell()).Ring();

    /// <summary>Wakes those who wait here, and has the other nodes told where there are any.</summary>
    internal void Tell(string topic)
    {
        Wake(topic);
        Forward?.Invoke(topic);
    }

    /// <summary>Hands topics on to the other nodes; set by whoever can reach them.</summary>
    internal Action<string>? Forward { get; set; }

    /// <summary>A listener that misses no ring between two waits.</summary>
    public Listener Listen(string topic) => new(bells.GetOrAdd(topic, static _ => new Bell()));

    /// <summary>Waits for rings of one topic.</summary>
    public sealed class Listener
    {
        private readonly Bell bell;
        private Task next;

        internal Listener(Bell bell) => (this.bell, next) = (bell, bell.Next);

        /// <summary>Returns when the topic rang since the last wait, or after the pause.</summary>
        public async Task Wait(TimeSpan pause, TimeProvider clock, CancellationToken ct)
        {
            try
            {
                await next.WaitAsync(pause, clock, ct);
            }
            catch (TimeoutException)
            {
                // Nobody rang: look anyway.
            }

            next = bell.Next;
        }
    }

    internal sealed class Bell
    {
        private TaskCompletionSource current = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Next => Volatile.Read(ref current).Task;

        public void Ring() =>
            Interlocked.Exchange(ref current, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }
}
