using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;

namespace CreatorFlow.Identity;

/// <summary>Holds the person of the request from the moment the session is read.</summary>
internal sealed class CurrentActor : ICurrentActor
{
    private Person? person;

    public Actor Actor => person?.Actor
        ?? throw new InvalidOperationException("Nobody is signed in: a public page must not ask who acts.");

    public Guid WorkspaceId => person?.WorkspaceId ?? Guid.Empty;

    /// <summary>The person's own id; null when nobody is signed in.</summary>
    public Guid? UserId => person?.UserId;

    public Role? Role => person?.Role;

    public bool SignedIn => person is not null;

    public bool May(string permission) => person?.Role.Allows(permission) ?? false;

    public void Become(Person someone) => person = someone;
}
