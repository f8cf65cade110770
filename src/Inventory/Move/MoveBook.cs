using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Move;

/// <summary>Decides a move line by line on locked levels; each line sees what those before it did.</summary>
internal sealed class MoveBook(IReadOnlyDictionary<LevelKey, StockLevel> levels, IReadOnlySet<string> bundles)
{
    private readonly Dictionary<LevelKey, int> onHand = levels.ToDictionary(own => own.Key, own => own.Value.OnHand);

    private readonly HashSet<string> skus = [.. levels.Keys.Select(own => own.Sku)];

    /// <summary>Lines that hold, with what was asked for.</summary>
    public List<(MovedLine Line, StockMoveLine Asked)> Moved { get; } = [];

    public List<RefusedLine> Refused { get; } = [];

    /// <summary>By how much each level changes; those that do not are left out.</summary>
    public IReadOnlyDictionary<LevelKey, int> Net() => onHand
        .Select(own => KeyValuePair.Create(own.Key, own.Value - levels[own.Key].OnHand))
        .Where(own => own.Value != 0)
        .ToDictionary();

    public void Decide(StockMove move)
    {
        foreach (var line in move.Lines)
        {
            var key = new LevelKey(line.Sku, line.Location ?? StockLevel.MainLocation);

            if (RefusalOf(line, key) is { } problem)
            {
                Refused.Add(new(key.Sku, key.Location, problem));
                continue;
            }

            var after = After(line, onHand[key]);
            Moved.Add((new(key.Sku, key.Location, after - onHand[key], after), line));
            onHand[key] = after;
        }
    }

    private Problem? RefusalOf(StockMoveLine line, LevelKey key)
    {
        if (bundles.Contains(line.Sku))
        {
            return BundleProblems.IsBundle(line.Sku);
        }

        if (!skus.Contains(line.Sku))
        {
            return InventoryProblems.UnknownSku(line.Sku);
        }

        if (!onHand.TryGetValue(key, out var before))
        {
            return InventoryProblems.NotKeptThere(key.Sku, key.Location);
        }

        // Units come from people and files: the sum of two may be more than a number holds.
        var after = line.IsLevel ? line.Units : (long)before + line.Units;
        var reserved = levels[key].Reserved;

        return line.IsLevel && line.Units < 0 || after > InventoryProblems.AdjustLimit
            ? InventoryProblems.OutOfRange((int)Math.Clamp(after, int.MinValue, int.MaxValue))
            : after >= reserved ? null
            : line.IsLevel ? InventoryProblems.BelowReserved(line.Sku, line.Units, reserved)
            : InventoryProblems.CannotTake(line.Sku, -line.Units, before, reserved);
    }

    private static int After(StockMoveLine line, int before) => line.IsLevel ? line.Units : before + line.Units;
}
