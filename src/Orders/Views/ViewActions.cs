using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.List;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Views;

/// <summary>The forms of saved views. Each answers with 303 to the list or the views, or with the page again.</summary>
internal static class ViewActions
{
    public const string Path = "/orders/views";
    public const string FormName = "views";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapForms(Path);

        forms.MapPost("/keep", Keep).RequirePermission(Permissions.OrdersRead);
        forms.MapPost("/first", First).RequirePermission(Permissions.OrdersRead);
        forms.MapPost("/{id:guid}/rename", Rename).RequirePermission(Permissions.OrdersRead);
        forms.MapPost("/{id:guid}/share", Share).RequirePermission(Permissions.OrdersMark);
        forms.MapPost("/{id:guid}/forward", Forward).RequirePermission(Permissions.OrdersRead);
        forms.MapPost("/{id:guid}/delete", Delete).RequirePermission(Permissions.OrdersRead);
    }

    private static async Task<IResult> Keep(
        HttpContext context, KeepView keep, ICurrentActor me, CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(Path, FormName, Forms.Expired());
        }

        var shared = form.Text("shared") == "true";

        if (shared && !me.May(Permissions.OrdersMark))
        {
            return new Refusal(ViewProblems.MayNotShare());
        }

        var answer = await keep.Run(form.Text("name"), form.Text("query"), shared, me.Actor, ct);

        if (answer.Refused(out var problem, out _))
        {
            return new PageAgain(Path, FormName, problem, form);
        }

        Flash.Say(context, OrdersWords.ViewKept(form.Text("name").Trim()));
        return new SeeOther(OrderFilter.From(form.Text("query")).FullAddress);
    }

    /// <summary>The view that opens first, for this person.</summary>
    private static async Task<IResult> First(HttpContext context, IPreferences preferences, CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(Path, FormName, Forms.Expired());
        }

        var filter = OrderFilter.From(form.Text("query"));
        var kept = await preferences.Set(ViewList.FirstKey, filter.Query, ct);

        if (kept.Refused(out var problem, out _))
        {
            return new PageAgain(Path, FormName, problem, form);
        }

        Flash.Say(context, OrdersWords.ViewIsFirst);
        return new SeeOther(filter.FullAddress);
    }

    private static Task<IResult> Rename(
        HttpContext context, Guid id, ChangeView change, ICurrentActor me, CancellationToken ct) =>
        Change(context, form => change.Rename(id, form.Text("name"), me.Actor, ct), OrdersWords.ViewRenamed, ct);

    private static Task<IResult> Share(
        HttpContext context, Guid id, ChangeView change, ICurrentActor me, CancellationToken ct) =>
        Change(
            context, form => change.Share(id, form.Text("shared") == "true", me.Actor, ct), OrdersWords.ViewChanged,
            ct);

    private static Task<IResult> Forward(
        HttpContext context, Guid id, ChangeView change, ICurrentActor me, CancellationToken ct) =>
        Change(context, _ => change.MoveForward(id, me.Actor, ct), OrdersWords.ViewChanged, ct);

    private static Task<IResult> Delete(
        HttpContext context, Guid id, ChangeView change, ICurrentActor me, CancellationToken ct) =>
        Change(context, _ => change.Delete(id, me.Actor, ct), OrdersWords.ViewDeleted, ct);

    private static async Task<IResult> Change(
        HttpContext context, Func<IFormCollection, Task<Result<Guid>>> run, string done, CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(Path, FormName, Forms.Expired());
        }

        if ((await run(form)).Refused(out var problem, out _))
        {
            return new PageAgain(Path, FormName, problem, form);
        }

        Flash.Say(context, done);
        return new SeeOther(Path);
    }
}
