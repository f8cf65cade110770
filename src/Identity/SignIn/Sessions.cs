using System.Security.Claims;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Data;

namespace CreatorFlow.Identity;

/// <summary>Looks sessions up outside of requests.</summary>
internal sealed class Sessions(AppDb db) : ISessions
{
    private const int PeopleAtOnce = 500;

    public async Task<OpenSession?> Find(ClaimsPrincipal? principal, CancellationToken ct) =>
        Person.From(principal) is { } person
        && await Standing.Find(db, person.UserId, person.WorkspaceId, ct) is { } standing
        && standing.Vouches(principal!)
            ? new(standing.Person, standing.Stamp)
            : null;

    public async Task<IReadOnlyCollection<OpenSession>> Ended(
        IReadOnlyCollection<OpenSession> sessions, CancellationToken ct)
    {
        var ended = new List<OpenSession>();

        foreach (var chunk in sessions.Chunk(PeopleAtOnce))
        {
            var now = await Standing.All(db, [.. chunk.Select(own => own.Person.UserId).Distinct()], ct);
            var open = now.Select(own => new OpenSession(own.Person, own.Stamp)).ToHashSet();
            ended.AddRange(chunk.Where(own => !open.Contains(own)));
        }

        return ended;
    }
}
