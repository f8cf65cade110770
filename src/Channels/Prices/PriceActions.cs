using CreatorFlow.Channels.Connections;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Channels.Prices;

/// <summary>The form of the page of prices: each field that was filled sets the price of its listing.</summary>
internal static class PriceActions
{
    public const string Form = "prices";
    public const string FieldPrefix = "price-";

    public static string PagePath(Guid shopId) => $"{ChannelsPage.Path}/{shopId}/prices";

    public static string SetPath(Guid shopId) => $"{PagePath(shopId)}/set";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapForms(ChannelsPage.Path)
        .MapPost("/{id:guid}/prices/set", Set).RequirePermission(Permissions.ChannelsManage);

    private static Task<IResult> Set(
        Guid id, HttpContext http, SetPrices set, ICurrentActor person, CancellationToken ct) =>
        new PageForm(PagePath(id), Form).Take(
            http, form => set.Run(id, Wishes(form), person.Actor, ct),
            done => ChannelsWords.DonePrices(done.Changes.Count), ct);

    private static List<PriceWish> Wishes(IFormCollection form) =>
        [.. form.Keys.Where(key => key.StartsWith(FieldPrefix, StringComparison.Ordinal))
            .Select(key => new PriceWish(key[FieldPrefix.Length..], form.Text(key).Trim()))
            .Where(wish => wish.Price.Length > 0)];
}
