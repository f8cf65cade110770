using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CreatorFlow.Tidy.Types;

/// <summary>
/// A lifecycle is a table of the states that may follow each state. Each state is reached from the first, and leads to
/// an end. The rule finds the table by its form: a dictionary from an enum to lists of it, or a list of (from, to).
/// </summary>
internal sealed class LifecyclesAreSound : TypeRule
{
    private const BindingFlags AnyStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private enum Light
    {
        Green,
        Amber,
        Red,
    }

    public override IReadOnlyList<Type> Bad =>
    [
        typeof(GapLifecycle), typeof(IslandLifecycle), typeof(TrapLifecycle), typeof(EmptyLifecycle),
        typeof(BrokenStepsLifecycle),
    ];

    public override IReadOnlyList<Type> Good => [typeof(SoundLifecycle), typeof(StepsLifecycle)];

    public override bool Judges(Type type) =>
        IsWritten(type) && type.Name.EndsWith("Lifecycle", StringComparison.Ordinal);

    public override string? Finding(Type type)
    {
        if (TableOf(type) is not { Count: > 0 } table)
        {
            return "holds no table of states";
        }

        var states = Enum.GetValues(table.Keys.First().GetType()).Cast<object>().ToList();
        var missing = states.Where(state => !table.ContainsKey(state)).ToList();

        if (missing.Count > 0)
        {
            return $"has no row for {string.Join(", ", missing)}";
        }

        var reached = From(table, states[0]);
        var lost = states.Where(state => !reached.Contains(state)).ToList();
        var stuck = states.Where(state => !From(table, state).Any(next => table[next].Count == 0)).ToList();

        return lost.Count > 0 ? $"never reaches {string.Join(", ", lost)}"
            : stuck.Count > 0 ? $"never ends from {string.Join(", ", stuck)}"
            : null;
    }

    private static HashSet<object> From(Dictionary<object, List<object>> table, object start)
    {
        var reached = new HashSet<object> { start };
        var next = new Queue<object>(reached);

        while (next.TryDequeue(out var state))
        {
            foreach (var following in table[state].Where(reached.Add))
            {
                next.Enqueue(following);
            }
        }

        return reached;
    }

    private static Dictionary<object, List<object>>? TableOf(Type type) =>
        type.GetFields(AnyStatic).Select(field => Read(field.GetValue(null)))
            .Concat(type.GetProperties(AnyStatic).Select(property => Read(property.GetValue(null))))
            .FirstOrDefault(table => table is not null);

    private static Dictionary<object, List<object>>? Read(object? value)
    {
        if (value is not IEnumerable rows || value is string)
        {
            return null;
        }

        var table = new Dictionary<object, List<object>>();

        foreach (var row in rows)
        {
            if (row is ITuple { Length: >= 2 } step && step[0] is Enum from && step[1] is Enum to)
            {
                AddStep(table, from, to);
            }
            else if (Member(row, "Key") is Enum state && Member(row, "Value") is IEnumerable following)
            {
                table[state] = [.. following.Cast<object>()];
            }
            else
            {
                return null;
            }
        }

        return table.Count == 0 ? null : table;
    }

    /// <summary>In a list of steps a state that nothing follows has no row of its own.</summary>
    private static void AddStep(Dictionary<object, List<object>> table, Enum from, Enum to)
    {
        foreach (var state in Enum.GetValues(from.GetType()))
        {
            table.TryAdd(state, []);
        }

        table[from].Add(to);
    }

    private static object? Member(object row, string name) => row.GetType().GetProperty(name)?.GetValue(row);

    private static class SoundLifecycle
    {
        public static readonly Dictionary<Light, Light[]> Table = new()
        {
            [Light.Green] = [Light.Amber], [Light.Amber] = [Light.Green, Light.Red], [Light.Red] = [],
        };
    }

    private static class StepsLifecycle
    {
        public static IReadOnlyList<(Light From, Light To, string When)> Steps { get; } =
            [(Light.Green, Light.Amber, "soon"), (Light.Amber, Light.Red, "then")];
    }

    private static class BrokenStepsLifecycle
    {
        public static IReadOnlyList<(Light From, Light To)> Steps { get; } =
            [(Light.Green, Light.Amber), (Light.Amber, Light.Green)];
    }

    private static class GapLifecycle
    {
        public static readonly Dictionary<Light, Light[]> Table =
            new() { [Light.Green] = [Light.Amber], [Light.Amber] = [] };
    }

    private static class IslandLifecycle
    {
        public static readonly Dictionary<Light, Light[]> Table =
            new() { [Light.Green] = [Light.Amber], [Light.Amber] = [], [Light.Red] = [Light.Amber] };
    }

    private static class TrapLifecycle
    {
        public static readonly Dictionary<Light, Light[]> Table =
            new() { [Light.Green] = [Light.Amber], [Light.Amber] = [Light.Red], [Light.Red] = [Light.Green] };
    }

    private static class EmptyLifecycle
    {
        public static readonly string Name = "none";
    }
}
