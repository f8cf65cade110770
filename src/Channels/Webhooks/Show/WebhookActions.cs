using System.Globalization;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Webhooks.Replay;
using CreatorFlow.Channels.Webhooks.Subscriptions;
using CreatorFlow.Identity.Contracts;
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
        Do(id, http, async form => Guid.TryParse(form.Text("event"), out var eventId)
            ? Said(await replay.Run(id, eventId, person.Actor, ct), _ => ChannelsWords.DoneReplay)
            : (ChannelsProblems.UnknownWebhook(Guid.Empty), ""), ct);

    private static Task<IResult> ReplayFailed(
        Guid id, HttpContext http, ReplayWebhooks replay, ICurrentActor person, CancellationToken ct) =>
        Do(id, http, async _ => Said(
            await replay.Failed(id, person.Actor, ct), made => ChannelsWords.DoneReplays(made.Total)), ct);

    private static Task<IResult> ReplaySpan(
        Guid id, HttpContext http, ReplayWebhooks replay, ICurrentActor person, CancellationToken ct) =>
        Do(id, http, async form => Said(
            await replay.Span(id, At(form.Text("since")), At(form.Text("until")), person.Actor, ct),
            made => ChannelsWords.DoneReplays(made.Total)), ct);

    private static Task<IResult> Repair(
        Guid id, HttpContext http, RepairSubscriptions repair, CancellationToken ct) =>
        Do(id, http, async _ => Said(await repair.Run(id, ct), _ => ChannelsWords.DoneRepairTopics), ct);

    private static Task<IResult> Choose(
        Guid id, HttpContext http, ChooseReceiver choose, ICurrentActor person, CancellationToken ct) =>
        Do(id, http, async form => Said(
            await choose.Run(id, form.Text("backup") == "true", person.Actor, ct),
            _ => ChannelsWords.DoneReceiver), ct);

    private static async Task<IResult> Do(
        Guid id, HttpContext http, Func<IFormCollection, Task<(Problem?, string)>> act, CancellationToken ct)
    {
        if (await Forms.Read(http, ct) is not { } form)
        {
            return new PageAgain(PagePath(id), Form, Forms.Expired());
        }

        var (problem, said) = await act(form);

        if (problem is not null)
        {
            return new PageAgain(PagePath(id), Form, problem, form);
        }

        Flash.Say(http, said);
        return new SeeOther(PagePath(id));
    }

    private static (Problem?, string) Said<T>(Result<T> result, Func<T, string> say) =>
        result.Refused(out var problem, out var done) ? (problem, "") : (null, say(done));

    /// <summary>What browsers write into a field of day and time, in UTC.</summary>
    private static DateTimeOffset? At(string typed) =>
        DateTimeOffset.TryParse(
            typed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var at)
            ? at
            : null;
}
