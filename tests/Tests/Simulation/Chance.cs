namespace CreatorFlow.Tests.Simulation;

/// <summary>Everything that is drawn, from one seed: the same seed lives the same life.</summary>
internal sealed class Chance(int seed)
{
    private const uint HashStart = 2_166_136_261;
    private const uint HashFactor = 16_777_619;

    private readonly Random steps = new(seed);
    private readonly Dictionary<string, int> asked = new(StringComparer.Ordinal);

    /// <summary>Nothing outside fails and no word is lost any more.</summary>
    public bool IsCalm { get; set; }

    /// <summary>From 0 up to, and without, this number.</summary>
    public int Below(int end) => steps.Next(end);

    public int Between(int least, int most) => steps.Next(least, most + 1);

    public T Pick<T>(IReadOnlyList<T> some) => some[steps.Next(some.Count)];

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Happens(int percent) => steps.Next(100) < percent;

    /// <summary>
    /// A number below a hundred for a call to the outside. Calls go out side by side and in no order: what is drawn
    /// depends on what the call is about and how often that was asked, and on nothing else.
    /// </summary>
    public int OfCall(string about)
    {
        if (IsCalm)
        {
            return 99;
        }

        lock (asked)
        {
            var times = asked[about] = asked.GetValueOrDefault(about) + 1;
            var hash = $"{seed}:{about}:{times}".Aggregate(HashStart, (sum, letter) => (sum ^ letter) * HashFactor);
            return (int)((hash ^ (hash >> 15)) % 100);
        }
    }
}
