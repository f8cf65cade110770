using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Channels.Links;

/// <summary>A SKU that a listing may be.</summary>
internal sealed record ProposalJson(string Sku, string Title, string Reason, int Score);

/// <summary>A listing, the SKU it is linked to, and those it may be.</summary>
internal sealed record ListingJson(
    string SkuId, string ProductId, string Code, string Title, string? Sku, string Link, int AtChannel,
    IReadOnlyList<ProposalJson> Proposals, string State, DateTimeOffset? StateSince, string? StateReason)
{
    public static ListingJson Of(ListingRow row) => new(
        row.SkuId, row.ProductId, row.Code, row.Title, row.Sku.Length == 0 ? null : row.Sku, row.Link.ToString(),
        row.AtChannel,
        [.. row.Proposals.Select(own => new ProposalJson(own.Sku, own.Title, own.Reason.ToString(), own.Score))],
        row.State.ToString(), row.StateSince, row.StateReason);
}

/// <summary>A page of listings, and how many there are of each sort.</summary>
internal sealed record ListingsJson(
    IReadOnlyList<ListingJson> Listings, int Page, int Matching, int Unlinked, int Linked, int Ignored, int Sure,
    int Stopped);

/// <summary>The body of a link: the SKU.</summary>
internal sealed record LinkBody(string? Sku);

/// <summary>The body of a new SKU: its code; left out, the seller's code at the channel.</summary>
internal sealed record CreateBody(string? Code);

/// <summary>Links between listings and SKUs for programs.</summary>
internal static class LinksApi
{
    private const int MaxPage = 1_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/api/v1/channels/{id:guid}/listings", "Channels");
        api.MapGet("", List).RequirePermission(Permissions.ChannelsRead);
        api.MapPost("/{skuId}/link", Link).RequirePermission(Permissions.ChannelsManage);
        api.MapPost("/{skuId}/sku", Create).RequirePermission(Permissions.ChannelsManage);
        api.MapPost("/{skuId}/ignore", Ignore).RequirePermission(Permissions.ChannelsManage);
        api.MapPost("/link-matching", Matching).RequirePermission(Permissions.ChannelsManage);
    }

    private static async Task<IResult> List(
        Guid id, string? view, string? q, int? page, ListingList list, CancellationToken ct)
    {
        var shown = Math.Clamp(page ?? 1, 1, MaxPage);
        var found = await list.Page(id, LinksPage.ViewOf(view), (q ?? "").Trim(), shown, ct);
        return found is null
            ? new Refusal(ChannelsProblems.UnknownShop(id))
            : Results.Ok(new ListingsJson(
                [.. found.Rows.Select(ListingJson.Of)], shown, found.Matching, found.Unlinked, found.Linked,
                found.Ignored, found.Sure, found.Stopped));
    }

    private static async Task<IResult> Link(
        Guid id, string skuId, LinkBody body, LinkListing link, ICurrentActor person, CancellationToken ct) =>
        (await link.Run(id, skuId, body.Sku?.Trim() ?? "", person.Actor, ct)).Refused(out var problem, out var done)
            ? new Refusal(problem)
            : Results.Ok(done);

    private static async Task<IResult> Create(
        Guid id, string skuId, CreateBody? body, CreateSku create, ICurrentActor person, CancellationToken ct) =>
        (await create.Run(id, skuId, body?.Code, person.Actor, ct)).Refused(out var problem, out var done)
            ? new Refusal(problem)
            : Results.Ok(done);

    private static async Task<IResult> Ignore(
        Guid id, string skuId, IgnoreListing ignore, ICurrentActor person, CancellationToken ct) =>
        (await ignore.Run(id, skuId, person.Actor, ct)).Refused(out var problem, out _)
            ? new Refusal(problem)
            : Results.Ok(new { skuId });

    private static async Task<IResult> Matching(
        Guid id, LinkMatching matching, ICurrentActor person, CancellationToken ct) =>
        (await matching.Run(id, person.Actor, ct)).Refused(out var problem, out var done)
            ? new Refusal(problem)
            : Results.Ok(new { linked = done.All });
}
