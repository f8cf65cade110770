using CreatorFlow.Channels.Sweep;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Channels.Connections;

/// <summary>
/// The forms of the channel page, and the way to the consent page and back. Each leads back to the page.
/// </summary>
internal static class ConnectEndpoints
{
    private const string Denied = "null";

    public static string StartPath(string channel) => $"{ChannelsPage.Path}/{channel}/connect";

    public static string SyncPath(Guid shopId) => $"{ChannelsPage.Path}/{shopId}/sync";

    public static string DisconnectPath(Guid shopId) => $"{ChannelsPage.Path}/{shopId}/disconnect";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup(ChannelsPage.Path)
            .RequirePermission(Permissions.ChannelsManage)
            .ExcludeFromDescription();

        // A link, not a form: it leads to another site, where the policy lets no form of ours go.
        pages.MapGet("/{channel}/connect", Start);
        pages.MapGet("/{channel}/callback", Finish);
        pages.MapPost("/{id:guid}/sync", Sync);
        pages.MapPost("/{id:guid}/disconnect", Disconnect);
    }

    private static async Task<IResult> Start(
        string channel, ConnectShop connect, ICurrentActor person, HttpContext http, CancellationToken ct) =>
        (await connect.Start(channel, person.Actor, ct)).Refused(out var problem, out var page)
            ? Back(http, problem)
            : SeeOther(http, page.AbsoluteUri);

    private static async Task<IResult> Finish(
        string channel,
        string? code,
        string? state,
        string? error,
        ConnectShop connect,
        ICurrentActor person,
        HttpContext http,
        CancellationToken ct)
    {
        if (error is not null || code is null or Denied)
        {
            return Back(http, ChannelsProblems.ConsentDenied());
        }

        // From the channel's own app store no state arrives: begin anew with one of ours instead of trusting the code.
        if (string.IsNullOrEmpty(state))
        {
            return SeeOther(http, StartPath(channel));
        }

        return (await connect.Finish(code, state, person.Actor, ct)).Problem is { } problem
            ? Back(http, problem)
            : SeeOther(http, $"{ChannelsPage.Path}?done=connect");
    }

    private static async Task<IResult> Sync(
        Guid id, SyncShop sync, IAntiforgery antiforgery, HttpContext http, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.BadRequest();
        }

        return (await sync.Run(id, ct)).Problem is { } problem
            ? Back(http, problem)
            : SeeOther(http, $"{ChannelsPage.Path}?done=sync");
    }

    private static async Task<IResult> Disconnect(
        Guid id,
        DisconnectShop disconnect,
        ICurrentActor person,
        IAntiforgery antiforgery,
        HttpContext http,
        CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.BadRequest();
        }

        return (await disconnect.Run(id, person.Actor, ct)).Problem is { } problem
            ? Back(http, problem)
            : SeeOther(http, $"{ChannelsPage.Path}?done=disconnect");
    }

    private static IResult Back(HttpContext http, Problem problem) =>
        SeeOther(http, $"{ChannelsPage.Path}?problem={Uri.EscapeDataString(problem.Code)}");

    private static IResult SeeOther(HttpContext http, string address)
    {
        http.Response.Headers.Location = address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
