using System.Security.Claims;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Data;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Identity;

/// <summary>A person in a workspace as the database has it now.</summary>
/// <param name="Stamp">Changes with the password and whatever else must end sessions that are open.</param>
internal sealed record Standing(Person Person, string? Language, string Stamp)
{
    private const string LanguageClaim = "language";
    private const string StampClaim = "stamp";

    /// <summary>The person in the workspace; null when the person does not belong to it (any more).</summary>
    public static Task<Standing?> Find(AppDb db, Guid userId, Guid workspaceId, CancellationToken ct) =>
        Find(db, userId, db.Set<Membership>().Where(membership => membership.WorkspaceId == workspaceId), ct);

    /// <summary>The person in the workspace joined first; null when there is none.</summary>
    public static Task<Standing?> First(AppDb db, Guid userId, CancellationToken ct) =>
        Find(db, userId, db.Set<Membership>(), ct);

    /// <summary>These people in every workspace that they belong to.</summary>
    public static async Task<IReadOnlyList<Standing>> All(
        AppDb db, IReadOnlyCollection<Guid> userIds, CancellationToken ct)
    {
        var found = await (
            from membership in db.Set<Membership>()
            join user in db.Set<User>() on membership.UserId equals user.Id
            where userIds.Contains(membership.UserId)
            select new { User = user, membership.WorkspaceId, membership.Role })
            .AsNoTracking()
            .ToListAsync(ct);
        return [.. found.Select(own => Of(own.User, own.WorkspaceId, own.Role))];
    }

    /// <summary>What the session says of the language the person once chose.</summary>
    public static string? LanguageOf(ClaimsPrincipal principal) => principal.FindFirstValue(LanguageClaim);

    /// <summary>What goes into the session.</summary>
    public ClaimsPrincipal ToPrincipal()
    {
        var claims = Person.ToClaims().Append(new Claim(StampClaim, Stamp));
        claims = Language is null ? claims : claims.Append(new Claim(LanguageClaim, Language));
        return new(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme));
    }

    /// <summary>True when the session was opened with the stamp of now.</summary>
    public bool Vouches(ClaimsPrincipal principal) =>
        string.Equals(principal.FindFirstValue(StampClaim), Stamp, StringComparison.Ordinal);

    private static async Task<Standing?> Find(
        AppDb db, Guid userId, IQueryable<Membership> memberships, CancellationToken ct)
    {
        var found = await (
            from membership in memberships
            join user in db.Set<User>() on membership.UserId equals user.Id
            where membership.UserId == userId
            orderby membership.CreatedAt, membership.WorkspaceId
            select new { User = user, membership.WorkspaceId, membership.Role })
            .AsNoTracking()
            .FirstOrDefaultAsync(ct);

        return found is null ? null : Of(found.User, found.WorkspaceId, found.Role);
    }

    private static Standing Of(User user, Guid workspaceId, Role role) => new(
        new(user.Id, user.Name, user.Email!, workspaceId, role), user.Language, user.SecurityStamp!);
}
