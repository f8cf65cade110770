using System.Threading.Channels;

namespace CreatorFlow.Sandbox.TikTokShop.Webhooks;

/// <summary>
/// The deliveries that are not over, and the queue of those whose turn it is. One enters the queue only when it is
/// durable; the queue keeps the order in which they arose.
/// </summary>
internal sealed class Deliveries
{
    private static readonly TimeSpan[] Retries =
    [
        TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(30), TimeSpan.FromHours(3), TimeSpan.FromHours(12),
    ];

    private readonly Channel<Delivery> ready = Channel.CreateUnbounded<Delivery>();
    private readonly PriorityQueue<Delivery, long> later = new();
    private readonly Journal journal;
    private readonly double retryScale;
    private int waiting;

    public Deliveries(SandboxStore store, Journal journal, SandboxOptions options)
    {
        this.journal = journal;
        retryScale = options.WebhookRetryScale;
        Counts = store.Load<DeliveryCounts>(DeliveryCounts.Kind).GetValueOrDefault(DeliveryCounts.Id) ?? new();

        foreach (var record in store.Load<DeliveryRecord>(Delivery.Kind).Values.OrderBy(record => record.Sequence))
        {
            Resume(new Delivery(record.Sequence, record.ShopId, record.Topic, record.Body)
            {
                Failures = record.Failures,
                DueMs = record.DueMs,
            });
        }

        journal.Written += Queue;
    }

    public DeliveryCounts Counts { get; }

    /// <summary>The last messages, for people to look at.</summary>
    public DeliveryLog Log { get; } = new();

    /// <summary>Number of deliveries that are not over.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    public ChannelReader<Delivery> Ready => ready.Reader;

    /// <summary>The number the next message gets. Call under the gate.</summary>
    public long NextSequence => Counts.Last + 1;

    /// <summary>Adds a message; it is sent once it is durable. Call under the gate.</summary>
    public void Add(string shopId, int topic, string body)
    {
        var delivery = new Delivery(++Counts.Last, shopId, topic, body);
        Interlocked.Increment(ref waiting);
        journal.Changed(Counts);
        journal.Changed(delivery);
    }

    /// <summary>Queues those whose time of retry has come. Call under the gate.</summary>
    public void QueueDue(long nowMs)
    {
        while (later.TryPeek(out var delivery, out var at) && at <= nowMs)
        {
            later.Dequeue();
            ready.Writer.TryWrite(delivery);
        }
    }

    /// <summary>Puts a delivery off without counting it as failed. Call under the gate.</summary>
    public void PutOff(Delivery delivery, long untilMs) => later.Enqueue(delivery, untilMs);

    /// <summary>The receiver took it. Call under the gate.</summary>
    public void Succeed(Delivery delivery)
    {
        Counts.Delivered++;
        End(delivery);
    }

    /// <summary>It gets lost on the way, as a fault. Call under the gate.</summary>
    public void Lose(Delivery delivery)
    {
        Counts.Lost++;
        End(delivery);
    }

    /// <summary>
    /// The receiver did not take it: again later, or given up after the last retry. Call under the gate.
    /// </summary>
    public void Fail(Delivery delivery, long nowMs)
    {
        Counts.Failed++;
        journal.Changed(Counts);

        if (delivery.Failures >= Retries.Length)
        {
            Counts.GivenUp++;
            End(delivery);
            return;
        }

        delivery.DueMs = nowMs + (long)(Retries[delivery.Failures].TotalMilliseconds * retryScale);
        delivery.Failures++;
        journal.Changed(delivery);
        later.Enqueue(delivery, delivery.DueMs);
    }

    private void Resume(Delivery delivery)
    {
        waiting++;
        delivery.IsQueued = true;

        if (delivery.DueMs > 0)
        {
            later.Enqueue(delivery, delivery.DueMs);
            return;
        }

        ready.Writer.TryWrite(delivery);
    }

    private void Queue(IReadOnlyList<ISaved> written)
    {
        foreach (var delivery in written
            .OfType<Delivery>()
            .Where(delivery => !delivery.IsQueued)
            .OrderBy(delivery => delivery.Sequence))
        {
            delivery.IsQueued = true;
            ready.Writer.TryWrite(delivery);
        }
    }

    private void End(Delivery delivery)
    {
        delivery.IsOver = true;
        Interlocked.Decrement(ref waiting);
        journal.Changed(Counts);
        journal.Changed(delivery);
    }
}
