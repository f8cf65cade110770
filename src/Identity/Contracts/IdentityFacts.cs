namespace CreatorFlow.Identity.Contracts;

/// <summary>Fact: a workspace exists. The subject is the workspace.</summary>
public sealed record WorkspaceCreated(string Name);

/// <summary>Fact: a person belongs to the workspace. The subject is the person.</summary>
public sealed record MemberAdded(string Email, Role Role);

/// <summary>Fact: a person signed in. The subject is the person.</summary>
/// <param name="Address">The network address of the browser; empty when unknown.</param>
public sealed record SignedIn(string Address);

/// <summary>Fact: a sign-in was refused. The subject is the person whose address was typed.</summary>
/// <param name="Cause">wrong_password or locked_out; for the owner to read, never shown to who tried.</param>
/// <param name="Address">The network address of the browser; empty when unknown.</param>
public sealed record SignInRefused(string Cause, string Address);

/// <summary>Fact: a person signed out. The subject is the person.</summary>
public sealed record SignedOut;
