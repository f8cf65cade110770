using CreatorFlow.Platform.Data;

namespace CreatorFlow.Platform.Checks;

/// <summary>
/// Looks at the whole database for something that does not add up. Registered by the module that promises it.
/// </summary>
public interface ICheck
{
    /// <summary>What is promised, such as "ledger sums to levels".</summary>
    string Name { get; }

    /// <summary>
    /// What does not hold, one text each, at most <see cref="CheckLimits.MaxFindings"/>; none when all adds up.
    /// </summary>
    Task<IReadOnlyList<string>> Findings(AppDb db, CancellationToken ct);
}

/// <summary>How much a check tells.</summary>
public static class CheckLimits
{
    public const int MaxFindings = 50;
}
