using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Identity;

/// <summary>What the other modules and the command line ask about workspaces.</summary>
internal sealed class Workspaces(AppDb db, CreateWorkspace create, AddPerson people) : IWorkspaces
{
    public Task<Result<Guid>> Create(
        string name, string ownerEmail, string ownerName, string password, CancellationToken ct) =>
        create.Run(name, new(ownerEmail, ownerName, password), false, ct);

    public async Task<Result<Guid>> AddMember(
        Guid workspaceId, string email, string name, string password, Role role, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await PeopleLock.Take(db, ct);

        if (!await db.Set<WorkspaceRow>().AnyAsync(workspace => workspace.Id == workspaceId, ct))
        {
            return IdentityProblems.WorkspaceUnknown();
        }

        await db.Enter(workspaceId, ct);
        var added = await people.Run(workspaceId, new(email, name, password), role, by, ct);

        if (added.Ok)
        {
            await work.Commit(ct);
        }

        return added;
    }

    public async Task<IReadOnlyList<Workspace>> All(CancellationToken ct) =>
        await db.Set<WorkspaceRow>()
            .OrderBy(row => row.CreatedAt).ThenBy(row => row.Id)
            .Select(row => new Workspace(row.Id, row.Name, row.CreatedAt))
            .ToListAsync(ct);
}
