using CreatorFlow.Channels.Connections;
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

    private static async Task<IResult> SetLimit(
        Guid id, HttpContext http, SetCallLimit set, ICurrentActor person, CancellationToken ct)
    {
        if (await Forms.Read(http, ct) is not { } form)
        {
            return new PageAgain(PagePath(id), Form, Forms.Expired());
        }

        if (!form.TryWhole("perSecond", out var wanted))
        {
            return new PageAgain(PagePath(id), Form, ChannelsProblems.NotANumber("perSecond"), form);
        }

        if ((await set.Run(id, form.Text("family"), wanted, person.Actor, ct)).Refused(out var problem, out var done))
        {
            return new PageAgain(PagePath(id), Form, problem, form);
        }

        var about = HealthText.Family(done.Family);
        Flash.Say(http, done.PerSecond is { } now
            ? ChannelsWords.DoneCallLimit(about, now)
            : ChannelsWords.DoneCallLimitEnded(about));
        return new SeeOther(PagePath(id));
    }
}
