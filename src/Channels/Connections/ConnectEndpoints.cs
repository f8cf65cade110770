using CreatorFlow.Channels.Diagnosis;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Channels.Connections;

/// <summary>The forms of the channel page, and the way to the consent page and back; all lead back to it.</summary>
internal static class ConnectEndpoints
{
    /// <summary>All refusals are shown at one place of the page.</summary>
    public const string FormName = "channels";

    private const string Denied = "null";

    public static string StartPath(string channel) => $"{ChannelsPage.Path}/{channel}/connect";

    /// <summary>To the consent page, for this shop alone.</summary>
    public static string AgainPath(Guid shopId) => $"{ReconnectActions.PagePath(shopId)}/consent";

    public static string SyncPath(Guid shopId) => $"{ChannelsPage.Path}/{shopId}/sync";

    public static string DisconnectPath(Guid shopId) => $"{ChannelsPage.Path}/{shopId}/disconnect";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapForms(ChannelsPage.Path).RequirePermission(Permissions.ChannelsManage);

        // A link, not a form: it leads to another site, where the policy lets no form of ours go.
        pages.MapGet("/{channel}/connect", Start);
        pages.MapGet("/{id:guid}/reconnect/consent", StartAgain);
        pages.MapGet("/{channel}/callback", Finish);
        pages.MapPost("/{id:guid}/sync", Sync);
        pages.MapPost("/{id:guid}/disconnect", Disconnect);
    }

    private static async Task<IResult> Start(
        string channel, ConnectShop connect, ICurrentActor person, CancellationToken ct) =>
        (await connect.Start(channel, person.Actor, ct)).Refused(out var problem, out var page)
            ? Again(problem)
            : Results.Redirect(page.AbsoluteUri);

    private static async Task<IResult> StartAgain(
        Guid id, ConnectShop connect, ICurrentActor person, CancellationToken ct) =>
        (await connect.StartAgain(id, person.Actor, ct)).Refused(out var problem, out var page)
            ? Again(problem, id)
            : Results.Redirect(page.AbsoluteUri);

    private static async Task<IResult> Finish(
        string channel,
        string? code,
        string? state,
        string? error,
        ConnectShop connect,
        ConsentAttempts attempts,
        DiagnoseShop diagnose,
        ICurrentActor person,
        HttpContext http,
        CancellationToken ct)
    {
        var shopId = await attempts.ShopOf(state, person.Actor, ct);

        if (error is not null || code is null or Denied)
        {
            return Again(ConsentProblems.ConsentDenied(), shopId);
        }

        // From the channel's own app store no state arrives: whose consent it is nobody knows, so it is not bound.
        if (string.IsNullOrEmpty(state))
        {
            return Again(ConsentProblems.ConsentStateless());
        }

        if ((await connect.Finish(code, state, person.Actor, ct)).Problem is { } problem)
        {
            return Again(problem, shopId);
        }

        Flash.Say(http, ChannelsWords.DoneConnect);

        if (shopId is not { } again)
        {
            return new SeeOther(ChannelsPage.Path);
        }

        await diagnose.Run(again, person.Actor, ct);
        return new SeeOther(ReconnectActions.PagePath(again));
    }

    private static async Task<IResult> Sync(Guid id, SyncShop sync, HttpContext http, CancellationToken ct) =>
        await Forms.Read(http, ct) is null
            ? Again(Forms.Expired())
            : Answer(http, (await sync.Run(id, ct)).Problem, ChannelsWords.DoneSync);

    private static async Task<IResult> Disconnect(
        Guid id, DisconnectShop disconnect, ICurrentActor person, HttpContext http, CancellationToken ct) =>
        await Forms.Read(http, ct) is null
            ? Again(Forms.Expired())
            : Answer(http, (await disconnect.Run(id, person.Actor, ct)).Problem, ChannelsWords.DoneDisconnect);

    private static IResult Answer(HttpContext http, Problem? problem, string done)
    {
        if (problem is not null)
        {
            return Again(problem);
        }

        Flash.Say(http, done);
        return new SeeOther(ChannelsPage.Path);
    }

    private static PageAgain Again(Problem problem, Guid? shopId = null) =>
        new(shopId is { } id ? ReconnectActions.PagePath(id) : ChannelsPage.Path, FormName, problem);
}
