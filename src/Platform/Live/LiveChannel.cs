using CreatorFlow.Platform.Facts;

namespace CreatorFlow.Platform.Live;

/// <summary>A message to browsers.</summary>
/// <param name="Cursor">Where it stands in the log; a browser that comes back says the last one it saw.</param>
/// <param name="Name">What happened, such as "order_created"; "values" for folded numbers.</param>
/// <param name="Data">Small: identifiers and numbers, never personal data.</param>
public sealed record LiveMessage(string Channel, string Cursor, string Name, object Data);

/// <summary>
/// Events of a named channel, one for each fact that concerns it. Registered by the module that owns the facts.
/// </summary>
/// <param name="Name">"area:subject", such as "orders:status_changes".</param>
/// <param name="Permission">What a person must hold to listen.</param>
/// <param name="Kinds">The facts it is about.</param>
/// <param name="EventOf">The event's name and data; null when this fact is of no interest.</param>
public sealed record LiveChannel(
    string Name, string Permission, IReadOnlyCollection<string> Kinds, Func<Fact, (string Name, object Data)?> EventOf);

/// <summary>
/// Numbers of a named channel, folded: computed anew after facts of these kinds, at most a few times a second, and sent
/// to those who listen.
/// </summary>
public interface ILiveValues
{
    /// <summary>The channel they are sent on.</summary>
    string Channel { get; }

    /// <summary>What a person must hold to listen.</summary>
    string Permission { get; }

    /// <summary>The facts after which they may differ.</summary>
    IReadOnlyCollection<string> Kinds { get; }

    /// <summary>The numbers now, by name, in the scope's workspace.</summary>
    Task<IReadOnlyDictionary<string, object>> Compute(CancellationToken ct);
}

/// <summary>Who a browser's session is; told by the host, which knows people.</summary>
public interface ILiveVisitors
{
    /// <summary>The workspace of the session; null when nobody is signed in.</summary>
    Guid? WorkspaceOf(System.Security.Claims.ClaimsPrincipal? visitor);

    bool May(System.Security.Claims.ClaimsPrincipal? visitor, string permission);
}
