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

    private static async Task<IResult> Set(
        Guid id, HttpContext http, SetPrices set, ICurrentActor person, CancellationToken ct)
    {
        if (await Forms.Read(http, ct) is not { } form)
        {
            return new PageAgain(PagePath(id), Form, Forms.Expired());
        }

        if ((await set.Run(id, Wishes(form), person.Actor, ct)).Refused(out var problem, out var done))
        {
            return new PageAgain(PagePath(id), Form, problem, form);
        }

        Flash.Say(http, ChannelsWords.DonePrices(done.Changes.Count));
        return new SeeOther(PagePath(id));
    }

    private static List<PriceWish> Wishes(IFormCollection form) =>
        [.. form.Keys.Where(key => key.StartsWith(FieldPrefix, StringComparison.Ordinal))
            .Select(key => new PriceWish(key[FieldPrefix.Length..], form.Text(key).Trim()))
            .Where(wish => wish.Price.Length > 0)];
}
