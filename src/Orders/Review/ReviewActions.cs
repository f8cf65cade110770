using System.Globalization;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.List;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Review;

/// <summary>The forms of the second look, and of its thresholds.</summary>
internal static class ReviewActions
{
    public const string Path = "/orders/review";
    public const string RulesPath = "/settings/review";
    public const string FormName = "review";

    public static string PathOf(Guid id) => $"{OrderFilter.Path}/{id}/review";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapForms("");
        forms.MapPost(OrderFilter.Path + "/{id:guid}/review/approve", Approve)
            .RequirePermission(Permissions.OrdersConfirm);
        forms.MapPost(OrderFilter.Path + "/{id:guid}/review/reject", Reject)
            .RequirePermission(Permissions.OrdersConfirm);
        forms.MapPost(RulesPath, SetRules).RequirePermission(Permissions.OrdersManage);
    }

    private static Task<IResult> Approve(
        HttpContext context, Guid id, ApproveOrder approve, ICurrentActor me, CancellationToken ct) =>
        Answer(
            context, id, form => approve.Run(id, form.Text("note"), me.Actor, ct), OrdersWords.ReviewDoneApprove, ct);

    private static Task<IResult> Reject(
        HttpContext context, Guid id, RejectOrder reject, ICurrentActor me, CancellationToken ct) =>
        Answer(
            context, id, form => reject.Run(id, form.Text("reason"), me.Actor, ct), OrdersWords.ReviewDoneReject, ct);

    private static async Task<IResult> Answer(
        HttpContext context, Guid id, Func<IFormCollection, Task<Result<Guid>>> run, string done, CancellationToken ct)
    {
        var order = $"{OrderFilter.Path}/{id}";

        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(order, $"{FormName}-{id:N}", Forms.Expired());
        }

        var page = form.Text("from") == "list" ? Path : order;

        if ((await run(form)).Refused(out var problem, out _))
        {
            return new PageAgain(page, $"{FormName}-{id:N}", problem, form);
        }

        Flash.Say(context, done);
        return new SeeOther(page);
    }

    private static Task<IResult> SetRules(
        HttpContext context, SetThresholds set, ICurrentActor me, CancellationToken ct) =>
        new PageForm(RulesPath, FormName).Take(
            context,
            async form => WishIn(form).Refused(out var wrong, out var wish)
                ? wrong
                : await set.Run(wish, me.Actor, ct),
            _ => OrdersWords.ReviewRulesSaved, ct);

    private static Result<ReviewThresholds> WishIn(IFormCollection form)
    {
        foreach (var (field, _) in ReviewThresholds.Usual.Fields())
        {
            if (form.Text(field).Trim().Length > 0 && Number(form, field) is null)
            {
                return ReviewProblems.OutOfRange(field, ReviewThresholds.Max);
            }
        }

        return new ReviewThresholds(
            Number(form, "oneAbove"), Number(form, "twoAbove"), Number(form, "unitsOneAbove"),
            Number(form, "unitsTwoAbove"), Number(form, "skuUnits"), Number(form, "ordersOfBuyer"),
            Number(form, "ordersToAddress"), Number(form, "pricePercent"), Number(form, "totalPercent"));
    }

    /// <summary>An empty field asks for no second look.</summary>
    private static int? Number(IFormCollection form, string field) =>
        int.TryParse(form.Text(field), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
