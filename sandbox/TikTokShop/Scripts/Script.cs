namespace CreatorFlow.Sandbox.TikTokShop.Scripts;

/// <summary>
/// A part of a day, until a share of it is over. Orders a minute go evenly from one number to the other.
/// </summary>
internal sealed record Phase(double Until, double OrdersFrom, double OrdersTo)
{
    /// <summary>Share of the orders for the one thing that everybody wants.</summary>
    public double HotShare { get; init; }

    /// <summary>Share of the orders that their buyers cancel soon after.</summary>
    public double CancelShare { get; init; } = 0.02;

    /// <summary>Returns of delivered orders, a minute.</summary>
    public double Returns { get; init; }
}

/// <summary>Something that happens when a share of the day is over.</summary>
internal sealed record Cue(double At, string Text, Action<Stage> Run);

/// <summary>A day that can be played again: with the same seed it brings the same orders.</summary>
internal sealed record Script(string Name, string Text, IReadOnlyList<Phase> Phases, IReadOnlyList<Cue> Cues)
{
    /// <summary>Orders that are placed when a share of a day of so many minutes is over.</summary>
    public double OrdersBy(double share, double minutes) =>
        Sum(share, phase => phase.OrdersFrom, phase => phase.OrdersTo) * minutes;

    public double ReturnsBy(double share, double minutes) =>
        Sum(share, phase => phase.Returns, phase => phase.Returns) * minutes;

    /// <summary>The phase that an order belongs to, whenever it is really placed.</summary>
    public Phase PhaseOf(int order, double minutes) =>
        Phases.FirstOrDefault(phase => OrdersBy(phase.Until, minutes) > order) ?? Phases[^1];

    private double Sum(double share, Func<Phase, double> from, Func<Phase, double> to)
    {
        var start = 0.0;
        var sum = 0.0;

        foreach (var phase in Phases)
        {
            var length = phase.Until - start;
            var done = Math.Clamp((share - start) / length, 0, 1);
            sum += length * ((from(phase) * done) + ((to(phase) - from(phase)) * done * done / 2));
            start = phase.Until;
        }

        return sum;
    }
}
