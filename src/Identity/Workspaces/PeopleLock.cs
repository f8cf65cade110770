using CreatorFlow.Platform.Data;

namespace CreatorFlow.Identity;

/// <summary>
/// Lets one transaction at a time make workspaces and people, so that two first workspaces, or two people with one
/// address, cannot come about between looking and writing.
/// </summary>
internal static class PeopleLock
{
    public static Task Take(AppDb db, CancellationToken ct) => db.OnlyOneAnywhere("people", ct);
}
