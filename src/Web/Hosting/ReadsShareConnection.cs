using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Tenancy;
using Microsoft.AspNetCore.Components.Endpoints;

namespace CreatorFlow.Web.Hosting;

/// <summary>
/// On PostgreSQL all that a page or a call of the API reads comes over one connection: otherwise each query would take
/// one from the pool, tell the server its workspace anew and give it back, three ways for one answer. What may last,
/// such as live connections, files and what a channel is asked for, holds none.
/// </summary>
internal sealed class ReadsShareConnection(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, AppDb db, WorkspaceScope scope)
    {
        if (!db.IsPostgres || scope.Id == Guid.Empty || !IsRead(context))
        {
            await next(context);
            return;
        }

        await using var kept = await db.KeepConnection(context.RequestAborted);
        await next(context);
    }

    private static bool IsRead(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && context.GetEndpoint() is { } endpoint
        && endpoint.Metadata.GetMetadata<CallsOutsideAttribute>() is null
        && (endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
            || endpoint.Metadata.GetMetadata<SharedConnection>() is not null);
}
