using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Limits;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Channels.Health;

/// <summary>The form of a shop's page of calls. It sets what was typed: sent twice, nothing happens twice.</summary>
internal static class ShopHealthActions
{
    public const string Form = "call-limit";

    public static string PagePath(Guid shopId) => $"{ChannelsPage.Path}/{shopId}/health";

    public static string LimitPath(Guid shopId) => $"{PagePath(shopId)}/limit";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapForms(ChannelsPage.Path)
        .MapPost("/{id:guid}/health/limit", SetLimit).RequirePermission(Permissions.ChannelsManage);

    private static Task<IResult> SetLimit(
        Guid id, HttpContext http, SetCallLimit set, ICurrentActor person, CancellationToken ct) =>
        new PageForm(PagePath(id), Form).Take(
            http,
            async form => form.TryWhole("perSecond", out var wanted)
                ? await set.Run(id, form.Text("family"), wanted, person.Actor, ct)
                : ChannelsProblems.NotANumber("perSecond"),
            Said, ct);

    private static string Said(CallLimitSet done)
    {
        var about = HealthText.Family(done.Family);
        return done.PerSecond is { } now
            ? ChannelsWords.DoneCallLimit(about, now)
            : ChannelsWords.DoneCallLimitEnded(about);
    }
}
