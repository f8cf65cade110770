using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Identity.Contracts;

/// <summary>
/// What the person of the request prefers in the workspace of the request, such as the columns of a list. Each
/// preference is a short text under a key such as "columns:orders"; other people and workspaces have their own.
/// </summary>
public interface IPreferences
{
    /// <summary>
    /// What was chosen; null when nothing was, or when nobody is signed in. Asks the database once a request.
    /// </summary>
    Task<string?> Get(string key, CancellationToken ct);

    /// <summary>
    /// Keeps a choice in a transaction of its own; an empty value forgets it. Refused with
    /// identity.preference_key_invalid, identity.preference_too_long,
    /// identity.preference_unreadable and identity.preferences_too_many.
    /// </summary>
    /// <returns>The value as kept.</returns>
    Task<Result<string>> Set(string key, string value, CancellationToken ct);
}
