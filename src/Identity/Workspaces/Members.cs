using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Identity;

/// <summary>Reads who belongs to the workspace of the scope.</summary>
internal sealed class Members(AppDb db) : IMembers
{
    private const int MaxListed = 500;

    public async Task<IReadOnlyList<Member>> All(CancellationToken ct) =>
        [.. (await Users().OrderBy(user => user.Name).ThenBy(user => user.Email).Take(MaxListed).ToListAsync(ct))
            .Select(View)];

    public async Task<Member?> Find(string emailOrId, CancellationToken ct)
    {
        var said = emailOrId.Trim();
        var email = said.ToUpperInvariant();
        var users = Users();
        var found = Guid.TryParse(said, out var id)
            ? users.Where(user => user.Id == id)
            : users.Where(user => user.NormalizedEmail == email);
        return await found.FirstOrDefaultAsync(ct) is { } user ? View(user) : null;
    }

    private IQueryable<User> Users()
    {
        var workspaceId = db.Scope.Id;
        return db.Set<User>().AsNoTracking().Where(user => db.Set<Membership>().Any(
            membership => membership.WorkspaceId == workspaceId && membership.UserId == user.Id));
    }

    private static Member View(User user) => new(user.Id, user.Name, user.Email ?? "");
}
