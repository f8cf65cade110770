namespace CreatorFlow.Identity.Contracts;

/// <summary>What the host decides about identity.</summary>
public sealed record IdentitySettings
{
    /// <summary>
    /// Where the keys lie that seal sessions, forms and secrets. All nodes of an installation share it; whoever loses
    /// it loses every secret that was sealed.
    /// </summary>
    public required string KeyFolder { get; init; }

    /// <summary>Rounds of PBKDF2 with SHA-512 for a new password.</summary>
    public int PasswordRounds { get; init; } = 210_000;
}
