namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>One endpoint of TikTok Shop: all that is known of it besides its messages.</summary>
/// <param name="Name">What options, gates and errors call it; never changes.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Template">The path, with <c>{version}</c> and the ids in it in braces.</param>
/// <param name="Versions">Those that this client can speak; the first is the pinned one.</param>
public sealed record Endpoint(string Name, HttpMethod Method, string Template, params IReadOnlyList<string> Versions)
{
    /// <summary>The scope that app and grant must have; null when none is asked for.</summary>
    public string? Scope { get; init; }

    /// <summary>True when it takes <c>shop_cipher</c>; where it does not, sending one is refused.</summary>
    public bool IsShopBound { get; init; } = true;

    /// <summary>True when it changes something: after a time-out read before repeating.</summary>
    public bool IsWrite { get; init; }

    /// <summary>Where it takes an idempotency key.</summary>
    public IdempotencyKind Idempotency { get; init; }

    /// <summary>True on the token host: unsigned, everything in the query.</summary>
    public bool IsOnTokenHost { get; init; }

    /// <summary>The smallest page that may be asked for.</summary>
    public int MinPageSize { get; init; } = 1;

    /// <summary>The largest page that may be asked for; 0 when it has no pages.</summary>
    public int MaxPageSize { get; init; }

    /// <summary>How many ids one call takes; 0 when there is no limit known.</summary>
    public int MaxIds { get; init; }

    /// <summary>The version that is called where nothing else is said; empty where it has none.</summary>
    public string Pinned => Versions is [var pinned, ..] ? pinned : "";

    /// <summary>The path in the pinned version, with the ids still in braces.</summary>
    public string Path => PathIn(Pinned);

    /// <summary>The path in a version, with the ids still in braces.</summary>
    public string PathIn(string version) => Template.Replace("{version}", version, StringComparison.Ordinal);

    /// <summary>The method and the path.</summary>
    public override string ToString() => $"{Method} {Path}";
}

/// <summary>Where an endpoint takes an idempotency key.</summary>
public enum IdempotencyKind
{
    /// <summary>Nowhere: repeating a write may do it twice.</summary>
    None,

    /// <summary>In the query, at most 255 characters.</summary>
    Query,

    /// <summary>In the body, at most 128 characters.</summary>
    Body,
}
