using CreatorFlow.Channels.Webhooks.Replay;
using CreatorFlow.Channels.Webhooks.Subscriptions;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Channels.Webhooks.Show;

/// <summary>A webhook.</summary>
internal sealed record WebhookJson(
    Guid Id, string Type, string State, DateTimeOffset ReceivedAt, DateTimeOffset? ToldAt, DateTimeOffset? DoneAt,
    string? Trouble, string? Raw)
{
    public static WebhookJson Of(InboxEvent own) => new(
        own.Id, own.Source, WebhookText.IsIgnored(own) ? "Ignored" : own.State.ToString(), own.ReceivedAt, own.ToldAt,
        own.DoneAt, own.Trouble, own.Raw);
}

/// <summary>Where a topic goes.</summary>
internal sealed record SubscriptionJson(
    string Topic, string State, string? Address, string WantedAddress, string? Trouble, DateTimeOffset CheckedAt)
{
    public static SubscriptionJson Of(WebhookSubscription own) => new(
        own.Topic, own.State.ToString(), own.Address, own.WantedAddress, own.Trouble, own.CheckedAt);
}

/// <summary>A replay, and how far it is.</summary>
internal sealed record ReplayJson(
    Guid Id, string AskedBy, DateTimeOffset AskedAt, bool OnlyFailed, DateTimeOffset? Since, DateTimeOffset Until,
    DateTimeOffset? KeptSince, int Total, int HandedOver, DateTimeOffset? EndedAt)
{
    public static ReplayJson Of(WebhookReplay own) => new(
        own.Id, own.AskedBy, own.AskedAt, own.OnlyFailed, own.Since, own.Until, own.KeptSince, own.Total,
        own.Reopened, own.EndedAt);
}

/// <summary>The body of a replay: one, all that failed, or a span.</summary>
internal sealed record ReplayBody(Guid? Id, bool Failed, DateTimeOffset? Since, DateTimeOffset? Until);

/// <summary>The body of the choice of an address.</summary>
internal sealed record ReceiverBody(bool Backup);

/// <summary>The webhooks of a shop, for programs.</summary>
internal static class WebhooksApi
{
    private const int UsualLimit = 50;
    private const int MaxLimit = 500;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/api/v1/channels/{id:guid}/webhooks", "Channels");
        api.MapGet("", Events).RequirePermission(Permissions.ChannelsRead);
        api.MapGet("/subscriptions", Topics).RequirePermission(Permissions.ChannelsRead);
        api.MapGet("/replays", Replays).RequirePermission(Permissions.ChannelsRead);
        api.MapPost("/replay", Replay).RequirePermission(Permissions.ChannelsManage);
        api.MapPost("/subscriptions/repair", Repair).RequirePermission(Permissions.ChannelsManage);
        api.MapPost("/receiver", Choose).RequirePermission(Permissions.ChannelsManage);
    }

    private static async Task<IResult> Events(
        Guid id, InboxState? state, string? type, DateTimeOffset? since, DateTimeOffset? until, int? limit,
        ShopWebhooks webhooks, CancellationToken ct) =>
        await webhooks.Shop(id, ct) is null
            ? new Refusal(ChannelsProblems.UnknownShop(id))
            : Results.Ok((await webhooks.Events(
                id,
                new() { State = state, Source = type, Since = since, Until = until },
                Math.Clamp(limit ?? UsualLimit, 1, MaxLimit),
                ct)).Select(WebhookJson.Of));

    private static async Task<IResult> Topics(Guid id, ShopWebhooks webhooks, CancellationToken ct) =>
        await webhooks.Shop(id, ct) is null
            ? new Refusal(ChannelsProblems.UnknownShop(id))
            : Results.Ok((await webhooks.Subscriptions(id, ct)).Select(SubscriptionJson.Of));

    private static async Task<IResult> Replays(Guid id, ShopWebhooks webhooks, CancellationToken ct) =>
        await webhooks.Shop(id, ct) is null
            ? new Refusal(ChannelsProblems.UnknownShop(id))
            : Results.Ok((await webhooks.Replays(id, ct)).Select(ReplayJson.Of));

    private static async Task<IResult> Replay(
        Guid id, ReplayBody body, ReplayWebhook one, ReplayWebhooks many, ICurrentActor person, CancellationToken ct)
    {
        if (body.Id is { } eventId)
        {
            return Accepted(await one.Run(id, eventId, person.Actor, ct), own => new { id = own });
        }

        var replay = body.Failed
            ? await many.Failed(id, person.Actor, ct)
            : await many.Span(id, body.Since, body.Until, person.Actor, ct);
        return Accepted(replay, ReplayJson.Of);
    }

    private static async Task<IResult> Repair(Guid id, RepairSubscriptions repair, CancellationToken ct) =>
        Accepted(await repair.Run(id, ct), own => new { id = own });

    private static async Task<IResult> Choose(
        Guid id, ReceiverBody body, ChooseReceiver choose, ICurrentActor person, CancellationToken ct) =>
        Accepted(await choose.Run(id, body.Backup, person.Actor, ct), own => new { id = own });

    private static IResult Accepted<T>(Result<T> result, Func<T, object> say) =>
        result.Refused(out var problem, out var done) ? new Refusal(problem) : Results.Accepted(value: say(done));
}
