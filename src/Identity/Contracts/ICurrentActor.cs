using CreatorFlow.Platform;

namespace CreatorFlow.Identity.Contracts;

/// <summary>The person behind the current request. Scoped.</summary>
public interface ICurrentActor
{
    /// <summary>
    /// The person, to hand to operations. Throws when nobody is signed in, which is a bug of a public page.
    /// </summary>
    Actor Actor { get; }

    /// <summary>The workspace the person works in; empty when nobody is signed in.</summary>
    Guid WorkspaceId { get; }

    /// <summary>What the person is in the workspace; null when nobody is signed in.</summary>
    Role? Role { get; }

    /// <summary>True when a person is signed in.</summary>
    bool SignedIn { get; }

    /// <summary>True when the person holds the permission; false when nobody is signed in.</summary>
    bool May(string permission);
}
