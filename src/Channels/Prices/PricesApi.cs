using CreatorFlow.Channels.Connections;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Channels.Prices;

/// <summary>A price that was set, and what the channel said to it.</summary>
internal sealed record PriceChangeJson(
    Guid Id, string SkuId, string Title, string? Sku, string From, string To, string Currency, string AskedBy,
    DateTimeOffset AskedAt, string Outcome, DateTimeOffset? EndedAt, string? Reason)
{
    public static PriceChangeJson Of(PriceChange own) => new(
        own.Id, own.SkuId, own.Title, own.Sku.Length == 0 ? null : own.Sku, own.From.ToDecimalText(),
        own.To.ToDecimalText(), own.Currency, own.AskedBy, own.AskedAt, own.Outcome.ToString(), own.EndedAt,
        own.Reason);
}

/// <summary>A price to set, in major units of the listing's currency: "19.50".</summary>
internal sealed record PriceBody(string? SkuId, string? Price);

/// <summary>Prices to set.</summary>
internal sealed record PricesBody(IReadOnlyList<PriceBody>? Prices);

/// <summary>Prices of a shop's listings for programs.</summary>
internal static class PricesApi
{
    private const int UsualChanges = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/api/v1/channels/{id:guid}/prices", "Channels");
        api.MapGet("", List).RequirePermission(Permissions.ChannelsRead)
            .WithSummary("The latest prices that were set, newest first, with what the channel said to each");
        api.MapPost("", Set).RequirePermission(Permissions.ChannelsManage)
            .WithSummary("Sets prices of listings, all or none; what the channel says to each is told later");
    }

    private static async Task<IResult> List(Guid id, int? limit, PriceList list, CancellationToken ct) =>
        await list.Changes(id, Math.Clamp(limit ?? UsualChanges, 1, PriceList.MaxChanges), ct) is { } changes
            ? Results.Ok(new { changes = changes.Select(PriceChangeJson.Of) })
            : new Refusal(ChannelsProblems.UnknownShop(id));

    private static async Task<IResult> Set(
        Guid id, PricesBody body, SetPrices set, ICurrentActor person, CancellationToken ct)
    {
        List<PriceWish> wishes =
            [.. (body.Prices ?? []).Select(own => new PriceWish(own.SkuId ?? "", own.Price ?? ""))];
        return (await set.Run(id, wishes, person.Actor, ct)).Refused(out var problem, out var done)
            ? new Refusal(problem)
            : Results.Accepted(
                value: new { changes = done.Changes.Select(PriceChangeJson.Of), unchanged = done.Unchanged });
    }
}
