using CreatorFlow.Platform.Facts;

namespace CreatorFlow.Platform.Live;

/// <summary>A message to browsers.</summary>
/// <param name="Cursor">Where it stands in the log; a browser that comes back says the last one it saw.</param>
/// <param name="Name">What happened, such as "order_created"; "values" for folded numbers.</param>
/// <param name="Data">Small: identifiers and numbers, never personal data.</param>
public sealed record LiveMessage(string Channel, string Cursor, string Name, object Data);

/// <summary>Something that is told on a channel when a fact says that it happened.</summary>
/// <param name="Name">In snake case, such as "order_created".</param>
/// <param name="Payload">The record that is sent, as camel case JSON.</param>
/// <param name="Kinds">The facts that may be it.</param>
/// <param name="Of">What is sent; null when this fact is none of it.</param>
public sealed record LiveEvent(
    string Name, Type Payload, IReadOnlyCollection<string> Kinds, Func<Fact, object?> Of)
{
    /// <summary>An event that facts of these kinds are, or may be.</summary>
    public static LiveEvent On<T>(string name, Func<Fact, T?> of, params IReadOnlyCollection<string> kinds)
        where T : class => new(name, typeof(T), kinds, of);
}

/// <summary>
/// A named channel and what is told on it, once for each fact and at once. Registered by the module that owns the
/// facts.
/// </summary>
/// <param name="Name">"area:subject", such as "orders:status_changes".</param>
/// <param name="Permission">What a person must hold to listen.</param>
/// <param name="Events">At most one of each name for a fact.</param>
public sealed record LiveChannel(string Name, string Permission, params IReadOnlyList<LiveEvent> Events);

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

    /// <summary>The record that is sent, as camel case JSON.</summary>
    Type Payload { get; }

    /// <summary>The facts after which they may differ.</summary>
    IReadOnlyCollection<string> Kinds { get; }

    /// <summary>How often they are computed anew without a fact; null when facts alone change them.</summary>
    TimeSpan? Every => null;

    /// <summary>The numbers now, in the scope's workspace.</summary>
    Task<object> Compute(CancellationToken ct);
}
