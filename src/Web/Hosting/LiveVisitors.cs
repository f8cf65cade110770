using System.Security.Claims;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Live;

namespace CreatorFlow.Web.Hosting;

/// <summary>Tells the live layer who a session is.</summary>
internal sealed class LiveVisitors : ILiveVisitors
{
    public Guid? WorkspaceOf(ClaimsPrincipal? visitor) => Person.From(visitor)?.WorkspaceId;

    public bool May(ClaimsPrincipal? visitor, string permission) =>
        Person.From(visitor)?.Role.Allows(permission) == true;
}
