namespace CreatorFlow.Sandbox.TikTokShop.Scenarios;

/// <summary>
/// A seeded generator that is cheap to make for each order, so that anything of an order can be drawn again later
/// without storing it. SplitMix64: the same numbers on every platform and version.
/// </summary>
internal struct Dice
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong state;

    public Dice(long seed, long about, long purpose) =>
        state = Mix((ulong)seed * Step ^ Mix((ulong)about + Step) ^ Mix((ulong)purpose * 0xD1342543DE82EF95));

    public ulong Next()
    {
        state += Step;
        return Mix(state);
    }

    /// <summary>0 up to, not including, <paramref name="bound"/>.</summary>
    public int Next(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>Both bounds included.</summary>
    public int Between(int low, int high) => low + Next(high - low + 1);

    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Fraction() < probability;

    public T Pick<T>(IReadOnlyList<T> from) => from[Next(from.Count)];

    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
