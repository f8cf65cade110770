using System.Globalization;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Compliance;

/// <summary>The form of a shop's own limits.</summary>
internal static class ComplianceActions
{
    public const string Shops = "/channels";
    public const string FormName = "own-limits";

    public static string PagePath(Guid shopId) => $"{Shops}/{shopId}/compliance";

    public static string LimitsPath(Guid shopId) => $"{PagePath(shopId)}/limits";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapForms(Shops)
        .MapPost("/{id:guid}/compliance/limits", Set).RequirePermission(Permissions.OrdersManage);

    private static Task<IResult> Set(
        HttpContext context, Guid id, SetOwnLimits set, ICurrentActor me, CancellationToken ct) =>
        new PageForm(PagePath(id), FormName).Take(
            context,
            form => set.Run(
                id,
                new(
                    Percent(form, RateKind.LateDispatch), Percent(form, RateKind.SellerFault),
                    Percent(form, RateKind.OnTimeDelivery)),
                me.Actor, ct),
            _ => OrdersWords.LimitsSaved, ct);

    private static decimal? Percent(IFormCollection form, RateKind kind) => decimal.TryParse(
        form.Text(RateLimits.FieldOf(kind)), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
        out var percent)
        ? percent
        : null;
}
