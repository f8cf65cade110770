using CreatorFlow.Channels.Connections;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Channels.Reconcile;

/// <summary>The forms of a shop's stock page.</summary>
internal static class ShopStockActions
{
    public const string Form = "shop-stock";

    public static string PagePath(Guid shopId) => $"{ChannelsPage.Path}/{shopId}/stock";

    public static string ComparePath(Guid shopId) => $"{PagePath(shopId)}/compare";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapForms(ChannelsPage.Path)
        .MapPost("/{id:guid}/stock/compare", Compare).RequirePermission(Permissions.ChannelsManage);

    private static async Task<IResult> Compare(
        Guid id, HttpContext http, SyncStock sync, ICurrentActor person, CancellationToken ct)
    {
        if (await Forms.Read(http, ct) is not { } form)
        {
            return new PageAgain(PagePath(id), Form, Forms.Expired());
        }

        var sku = form.Text("sku").Trim() is { Length: > 0 } typed ? typed : null;

        if ((await sync.Run(id, sku, person.Actor, ct)).Refused(out var problem, out _))
        {
            return new PageAgain(PagePath(id), Form, problem, form);
        }

        Flash.Say(http, sku is null ? ChannelsWords.DoneCompare : ChannelsWords.DoneCompareOne(sku));
        return new SeeOther(PagePath(id));
    }
}
