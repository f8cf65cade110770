namespace CreatorFlow.Channels.Diagnosis;

/// <summary>Looks at one thing that may be wrong with a connection, and mends it where it can.</summary>
internal interface IShopCheck
{
    CheckName Name { get; }

    Task<CheckResult> Run(CheckedShop shop, CancellationToken ct);
}

/// <summary>What a check found, and by what.</summary>
/// <param name="Detail">Words of somebody else or names: what answered, which permissions, which shops.</param>
/// <param name="Number">Seconds, days, topics, a status: what the finding counts.</param>
internal sealed record CheckResult(CheckFinding Finding, string? Detail = null, long? Number = null)
{
    /// <summary>Nothing could be found out, since something before stands in the way.</summary>
    public static CheckResult NotChecked { get; } = new(CheckFinding.NotChecked);

    /// <summary>The time it turns on, such as the end of the consent.</summary>
    public DateTimeOffset? TurnsAt { get; init; }
}
