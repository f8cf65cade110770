namespace CreatorFlow.Inventory.Levels;

/// <summary>
/// Which level: a SKU at a location. Ascending by both, byte by byte: the order in which levels are locked.
/// </summary>
internal readonly record struct LevelKey(string Sku, string Location) : IComparable<LevelKey>
{
    public int CompareTo(LevelKey other)
    {
        var bySku = string.CompareOrdinal(Sku, other.Sku);
        return bySku != 0 ? bySku : string.CompareOrdinal(Location, other.Location);
    }
}
