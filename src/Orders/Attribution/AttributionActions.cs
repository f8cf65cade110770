using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Attribution;

/// <summary>The form of the page of orders that creators brought. Sent twice, the shops are asked once more.</summary>
internal static class AttributionActions
{
    public const string Path = "/orders/creators";
    public const string FormName = "creators";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapForms(Path)
        .MapPost("/fetch", Fetch).RequirePermission(Permissions.FinanceManage);

    private static Task<IResult> Fetch(HttpContext context, FetchBroughtOrders fetch, CancellationToken ct) =>
        new PageForm(Path, FormName).Take(
            context, _ => fetch.Run(ct), count => OrdersWords.FinanceDoneFetch(count), ct);
}
