using System.Security.Claims;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Live;

namespace CreatorFlow.Web.Hosting;

/// <summary>Tells the live layer who a session is, and when it is no more.</summary>
internal sealed class LiveVisitors(IServiceScopeFactory scopes) : ILiveVisitors
{
    public IReadOnlyCollection<string> LeavingKinds { get; } = [nameof(SignedOut)];

    public async Task<LiveVisitor?> Find(ClaimsPrincipal? principal, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ISessions>().Find(principal, ct) is { } session
            ? new(
                session.Person.UserId,
                session.Person.WorkspaceId,
                session,
                Roles.PermissionsOf(session.Person.Role))
            : null;
    }

    public async Task<IReadOnlyCollection<LiveVisitor>> Changed(
        IReadOnlyCollection<LiveVisitor> visitors, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var bySession = visitors.ToLookup(own => (OpenSession)own.Session);
        var ended = await scope.ServiceProvider.GetRequiredService<ISessions>()
            .Ended([.. bySession.Select(own => own.Key)], ct);
        return [.. ended.SelectMany(own => bySession[own])];
    }
}
