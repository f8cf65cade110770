namespace CreatorFlow.Platform.Problems;

/// <summary>
/// A refusal as a value: what is wrong, where, and how to mend it. Bugs are exceptions; refusals are this.
/// The code ("orders.cannot_ship") is stable and is the key of the text shown to people in each language.
/// </summary>
/// <param name="Code">module.reason, lower case with underscores; never changes once released.</param>
/// <param name="Kind">Decides the HTTP status of an answer that carries it.</param>
/// <param name="Detail">What happened and how to mend it, in English, for the API.</param>
public sealed record Problem(string Code, ProblemKind Kind, string Detail)
{
    /// <summary>
    /// The facts of this occurrence, such as the SKU and the quantity asked; they fill the translated text.
    /// </summary>
    public IReadOnlyDictionary<string, object> Facts { get; init; } = new Dictionary<string, object>();

    /// <summary>The field of the request that is at fault, when one is.</summary>
    public string? Field { get; init; }
}

/// <summary>The kinds of refusal and the HTTP status each has.</summary>
public enum ProblemKind
{
    /// <summary>422: the request is understood and one of its values is wrong.</summary>
    Invalid,

    /// <summary>404: there is no such thing in this workspace.</summary>
    NotFound,

    /// <summary>409: the thing is in a state that forbids the operation.</summary>
    Conflict,

    /// <summary>403: the actor lacks the permission.</summary>
    Forbidden,

    /// <summary>503: something outside did not answer; nothing was done; try again later.</summary>
    Unavailable,
}
