using System.Security.Claims;

namespace CreatorFlow.Identity.Contracts;

/// <summary>A session that was looked up.</summary>
/// <param name="Person">The person, with the role of now.</param>
/// <param name="Stamp">Changes with the password and whatever else must end sessions that are open.</param>
public sealed record OpenSession(Person Person, string Stamp);

/// <summary>Whether sessions still count, for what lasts longer than a request.</summary>
public interface ISessions
{
    /// <summary>The person as the database has it now; null when the session does not count any more.</summary>
    Task<OpenSession?> Find(ClaimsPrincipal? principal, CancellationToken ct);

    /// <summary>
    /// Those of these sessions whose person left the workspace or has another role, name or stamp by now.
    /// </summary>
    Task<IReadOnlyCollection<OpenSession>> Ended(IReadOnlyCollection<OpenSession> sessions, CancellationToken ct);
}
