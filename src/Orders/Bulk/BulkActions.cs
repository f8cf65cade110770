using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.List;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace CreatorFlow.Orders.Bulk;

/// <summary>
/// The forms of bulk operations: what was selected leads to the question with its preview; the answer starts it and
/// leads back to the list, where its progress stands.
/// </summary>
internal static class BulkActions
{
    public const string Path = "/orders/bulk";
    public const string QuestionPath = Path + "/new";
    public const string FormName = "bulk";

    private const long MaxBytes = 64 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapForms(Path, MaxBytes);

        // Beyond reading, each asks for the permission of what is done; see BulkDoor.
        forms.MapPost("/choose", Choose).RequirePermission(Permissions.OrdersRead);
        forms.MapPost("/start", Start).RequirePermission(Permissions.OrdersRead);
        forms.MapPost("/{id:guid}/stop", Stop).RequirePermission(Permissions.OrdersRead);
        forms.MapPost("/{id:guid}/undo", Undo).RequirePermission(Permissions.OrdersRead);
    }

    /// <summary>The address of the question.</summary>
    public static string Question(BulkKind kind, IEnumerable<Guid> ids, string query) => QueryHelpers.AddQueryString(
        QuestionPath, new Dictionary<string, string?>
        {
            ["kind"] = BulkKinds.NameOf(kind), ["ids"] = BulkChoice.Join(ids), ["query"] = query,
        });

    private static async Task<IResult> Choose(HttpContext context, CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(OrderFilter.Path, FormName, Forms.Expired());
        }

        var choice = BulkChoice.Of(form);
        return new SeeOther(QueryHelpers.AddQueryString(QuestionPath, new Dictionary<string, string?>
        {
            ["kind"] = form.Text("kind"),
            ["all"] = choice.All ? "true" : null,
            ["ids"] = choice.All ? null : choice.Ids,
            ["query"] = choice.Query,
        }.Where(field => field.Value is not null)));
    }

    private static async Task<IResult> Start(
        HttpContext context, BulkDoor door, StartBulk start, ICurrentActor me, CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(QuestionPath, FormName, Forms.Expired());
        }

        if (door.Closed(form.Text("kind")) is { } closed)
        {
            return new Refusal(closed);
        }

        var choice = BulkChoice.Of(form);
        var wish = new BulkWish(form.Text("kind"), form.Text("text"), choice.Selection);

        return (await start.Run(wish, form.Text("key"), me.Actor, ct)).Refused(out var problem, out _)
            ? new PageAgain(QuestionPath, FormName, problem, form)
            : new SeeOther(OrderFilter.From(choice.Query).FullAddress);
    }

    private static Task<IResult> Stop(
        HttpContext context, Guid id, BulkDoor door, StopBulk stop, CancellationToken ct) =>
        Change(context, id, door, () => stop.Run(id, ct), ct);

    private static Task<IResult> Undo(
        HttpContext context, Guid id, BulkDoor door, UndoBulk undo, ICurrentActor me, CancellationToken ct) =>
        Change(context, id, door, () => undo.Run(id, me.Actor, ct), ct);

    /// <summary>Back to where the form stood: the list, or the page of the operation that answers.</summary>
    private static async Task<IResult> Change(
        HttpContext context, Guid id, BulkDoor door, Func<Task<Result<BulkOperation>>> run, CancellationToken ct)
    {
        var page = $"{Path}/{id}";

        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(page, FormName, Forms.Expired());
        }

        if (await door.Closed(id, ct) is { } closed)
        {
            return new Refusal(closed);
        }

        return (await run()).Refused(out var problem, out var operation) ? new PageAgain(page, FormName, problem, form)
            : form.ContainsKey("query") ? new SeeOther(OrderFilter.From(form.Text("query")).FullAddress)
            : new SeeOther($"{Path}/{operation.Id}");
    }
}
