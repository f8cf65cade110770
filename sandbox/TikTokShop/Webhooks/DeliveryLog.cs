namespace CreatorFlow.Sandbox.TikTokShop.Webhooks;

/// <summary>A message as people look at it: what, where to, and what became of it.</summary>
internal sealed record DeliveryNote(
    long Sequence, string ShopId, string Topic, string Body, string State, int Attempts, string Answer,
    DateTimeOffset At);

/// <summary>The last messages, for people to look at.</summary>
internal sealed class DeliveryLog
{
    private const int Most = 300;

    private readonly Lock gate = new();
    private readonly Dictionary<long, DeliveryNote> notes = [];
    private readonly Queue<long> order = new();

    /// <summary>Latest first.</summary>
    public IReadOnlyList<DeliveryNote> Latest()
    {
        lock (gate)
        {
            return [.. order.Reverse().Select(sequence => notes[sequence])];
        }
    }

    public void Note(Delivery delivery, string state, int attempts, string answer, DateTimeOffset at)
    {
        var note = new DeliveryNote(
            delivery.Sequence, delivery.ShopId, Topics.Name(delivery.Topic), delivery.Body, state, attempts, answer,
            at);

        lock (gate)
        {
            if (notes.TryAdd(note.Sequence, note))
            {
                order.Enqueue(note.Sequence);
            }

            notes[note.Sequence] = note;

            while (order.Count > Most)
            {
                notes.Remove(order.Dequeue());
            }
        }
    }
}
