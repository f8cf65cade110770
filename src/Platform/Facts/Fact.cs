using System.Text.Json;

namespace CreatorFlow.Platform.Facts;

/// <summary>
/// Where a reader of the fact log stands. On PostgreSQL rows become visible in another order than they are numbered, so
/// the transaction comes first: below the oldest running one, (transaction, position) never gets a late neighbour.
/// </summary>
public readonly record struct FactCursor(long Tx, long Position) : IComparable<FactCursor>
{
    /// <summary>Before the first fact.</summary>
    public static FactCursor Start => default;

    /// <summary>The form given to browsers.</summary>
    public override string ToString() => $"{Tx}-{Position}";

    /// <summary>Reads <see cref="ToString"/>'s form; null when it is none.</summary>
    public static FactCursor? Parse(string? text)
    {
        var parts = text?.Split('-');
        return parts is [var tx, var position] && long.TryParse(tx, out var t) && long.TryParse(position, out var p)
            ? new(t, p)
            : null;
    }

    /// <inheritdoc />
    public int CompareTo(FactCursor other) => (Tx, Position).CompareTo((other.Tx, other.Position));

    public static bool operator <(FactCursor left, FactCursor right) => left.CompareTo(right) < 0;

    public static bool operator >(FactCursor left, FactCursor right) => left.CompareTo(right) > 0;

    public static bool operator <=(FactCursor left, FactCursor right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FactCursor left, FactCursor right) => left.CompareTo(right) >= 0;
}

/// <summary>Something that happened, as it stands in the immutable log.</summary>
/// <param name="Kind">The record's name, such as "OrderShipped".</param>
/// <param name="SubjectId">The order, SKU, label... it is about.</param>
/// <param name="At">When it became true.</param>
/// <param name="By">Who made it true.</param>
/// <param name="Why">The reason, where one was given.</param>
/// <param name="BodyJson">The record's values.</param>
public sealed record Fact(
    FactCursor Cursor, Guid WorkspaceId, string Kind, Guid SubjectId, DateTimeOffset At, Actor By, Reason? Why,
    string BodyJson)
{
    /// <summary>The values as the record that was told.</summary>
    public T Body<T>() => JsonSerializer.Deserialize<T>(BodyJson, FactKinds.JsonOptions)!;

    /// <summary>True when it is of this record.</summary>
    public bool Is<T>() => Kind == typeof(T).Name;
}
