using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Webhooks.Replay;
using CreatorFlow.Channels.Webhooks.Subscriptions;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Channels.Webhooks.Show;

/// <summary>The forms of a shop's page of webhooks.</summary>
internal static class WebhookActions
{
    public const string Form = "webhooks";

    public static string PagePath(Guid shopId) => $"{ChannelsPage.Path}/{shopId}/webhooks";

    public static string Path(Guid shopId, string act) => $"{PagePath(shopId)}/{act}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapForms(ChannelsPage.Path + "/{id:guid}/webhooks")
            .RequirePermission(Permissions.ChannelsManage);
        forms.MapPost("/replay", Replay);
        forms.MapPost("/replay-failed", ReplayFailed);
        forms.MapPost("/replay-span", ReplaySpan);
        forms.MapPost("/repair", Repair);
        forms.MapPost("/receiver", Choose);
    }

    private static Task<IResult> Replay(
        Guid id, HttpContext http, ReplayWebhook replay, ICurrentActor person, CancellationToken ct) =>
        Take(
            id, http,
            async form => Guid.TryParse(form.Text("event"), out var eventId)
                ? await replay.Run(id, eventId, person.Actor, ct)
                : ChannelsProblems.UnknownWebhook(Guid.Empty),
            _ => ChannelsWords.DoneReplay, ct);

    private static Task<IResult> ReplayFailed(
        Guid id, HttpContext http, ReplayWebhooks replay, ICurrentActor person, CancellationToken ct) =>
        Take(
            id, http, _ => replay.Failed(id, person.Actor, ct), made => ChannelsWords.DoneReplays(made.Total), ct);

    private static Task<IResult> ReplaySpan(
        Guid id, HttpContext http, ReplayWebhooks replay, ICurrentActor person, CancellationToken ct) =>
        Take(
            id, http,
            form => replay.Span(
                id, PastMoment.Read(form.Text("since"), TimeZoneInfo.Utc),
                PastMoment.Read(form.Text("until"), TimeZoneInfo.Utc), person.Actor, ct),
            made => made.KeptSince is { } keptSince
                ? ChannelsWords.DoneReplaysKept(made.Total, keptSince)
                : ChannelsWords.DoneReplays(made.Total),
            ct);

    private static Task<IResult> Repair(
        Guid id, HttpContext http, RepairSubscriptions repair, CancellationToken ct) =>
        Take(id, http, _ => repair.Run(id, ct), _ => ChannelsWords.DoneRepairTopics, ct);

    private static Task<IResult> Choose(
        Guid id, HttpContext http, ChooseReceiver choose, ICurrentActor person, CancellationToken ct) =>
        Take(
            id, http, form => choose.Run(id, form.Text("backup") == "true", person.Actor, ct),
            _ => ChannelsWords.DoneReceiver, ct);

    private static Task<IResult> Take<T>(
        Guid id, HttpContext http, Func<IFormCollection, Task<Result<T>>> take, Func<T, string> said,
        CancellationToken ct) =>
        new PageForm(PagePath(id), Form).Take(http, take, said, ct);
}
