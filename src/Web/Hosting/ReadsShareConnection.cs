using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Tenancy;
using Microsoft.AspNetCore.SignalR;

namespace CreatorFlow.Web.Hosting;

/// <summary>
/// On PostgreSQL all that one request reads comes over one connection: otherwise each query would take one from the
/// pool, tell the server its workspace anew and give it back, three ways for one answer. Live connections last for
/// hours and hold none.
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
        && endpoint.Metadata.GetMetadata<HubMetadata>() is null;
}
