using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Identity;

/// <summary>Makes a workspace and the person who owns it.</summary>
internal sealed class CreateWorkspace(AppDb db, AddPerson people, TimeProvider clock)
{
    /// <param name="onlyFirst">Refuse when there is a workspace already: anyone may ask for the first one.</param>
    public async Task<Result<Guid>> Run(string name, NewPerson owner, bool onlyFirst, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > WorkspaceRow.NameMaxLength)
        {
            return IdentityProblems.NameMissing("workspace");
        }

        await using var work = await db.Begin(ct);
        await PeopleLock.Take(db, ct);

        if (onlyFirst && await db.Set<WorkspaceRow>().AnyAsync(ct))
        {
            return IdentityProblems.AlreadySetUp();
        }

        var at = clock.GetUtcNow();
        var workspace = new WorkspaceRow { Id = Ids.New(at), Name = name.Trim(), CreatedAt = at };
        await db.Enter(workspace.Id, ct);
        db.Add(workspace);
        db.Tell(new WorkspaceCreated(workspace.Name), workspace.Id, Actor.System);
        var added = await people.Run(workspace.Id, owner, Role.Owner, null, ct);

        if (added.Refused(out var refusal, out _))
        {
            return refusal;
        }

        await work.Commit(ct);
        return workspace.Id;
    }
}
