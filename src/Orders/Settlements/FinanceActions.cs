using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Settlements;

/// <summary>The forms of the pages of money. Each answers with 303 to its page, or with the page again.</summary>
internal static class FinanceActions
{
    public const string Path = "/finance";
    public const string UnmatchedPath = "/finance/unmatched";
    public const string FormName = "finance";

    public static string PathOf(Guid statementId) => $"{Path}/{statementId}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapForms(Path);

        forms.MapPost("/shops/{id:guid}/read", ReadNow).RequirePermission(Permissions.FinanceManage);
        forms.MapPost("/{id:guid}/read", ReadAgain).RequirePermission(Permissions.FinanceManage);
        forms.MapPost("/unmatched/fetch", Fetch).RequirePermission(Permissions.FinanceManage);
    }

    private static Task<IResult> ReadNow(
        HttpContext context, Guid id, IStatements statements, CancellationToken ct) =>
        Answer(context, Path, () => statements.ReadNow(id, ct), _ => OrdersWords.FinanceDoneRead, ct);

    private static Task<IResult> ReadAgain(
        HttpContext context, Guid id, IStatements statements, CancellationToken ct) =>
        Answer(context, PathOf(id), () => statements.ReadAgain(id, ct), _ => OrdersWords.FinanceDoneAgain, ct);

    private static Task<IResult> Fetch(HttpContext context, FetchUnknownOrders fetch, CancellationToken ct) =>
        Answer(context, UnmatchedPath, () => fetch.Run(ct), count => OrdersWords.FinanceDoneFetch(count), ct);

    private static Task<IResult> Answer<T>(
        HttpContext context, string page, Func<Task<Result<T>>> act, Func<T, string> said, CancellationToken ct) =>
        new PageForm(page, FormName).Take(context, _ => act(), said, ct);
}
