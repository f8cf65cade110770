using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Tenancy;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Identity;

/// <summary>Enters the workspace of the session before anything of the request can query.</summary>
internal sealed class EnterWorkspace(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, WorkspaceScope scope, CurrentActor actor)
    {
        if (Person.From(context.User) is { } person)
        {
            scope.Enter(person.WorkspaceId);
            actor.Become(person);
        }

        return next(context);
    }
}
