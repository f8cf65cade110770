using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Platform.Facts;

namespace CreatorFlow.Operations.Watch;

/// <summary>
/// Looks for causes of alerts of a few kinds, which no other watcher looks for. It says what is so now; what it does
/// not say any more is cleared.
/// </summary>
internal interface IWatch
{
    /// <summary>The key of the job that looks at once.</summary>
    string Name { get; }

    /// <summary>The kinds it alone raises and clears.</summary>
    IReadOnlyCollection<AlertKind> Kinds { get; }

    /// <summary>The facts after which it looks at once; besides it looks at every round.</summary>
    IReadOnlyCollection<string> Facts { get; }

    /// <summary>False for a fact of these kinds that changes nothing here.</summary>
    bool Concerns(Fact fact) => true;

    /// <summary>Looks at everything there is: once an hour is enough.</summary>
    bool IsThorough => false;

    /// <summary>What is so now; each key once. Asks the database, with no transaction open.</summary>
    Task<IReadOnlyList<Finding>> Find(CancellationToken ct);
}
