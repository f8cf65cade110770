using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Locations;
using CreatorFlow.Inventory.Show;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using CreatorFlow.Platform.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Inventory.Counting;

/// <summary>The forms of stock takes.</summary>
internal static class StockTakeActions
{
    public const string Path = "/counts";
    public const string NewForm = "stock-take";
    public const string CountForm = "count";
    public const string ActForm = "stock-take-act";

    /// <summary>A list of codes, or fifty lines of three fields.</summary>
    private const long MaxBytes = 256 * 1024;

    private static readonly char[] Between = ['\n', '\r', ',', ';', '\t'];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapForms(Path, MaxBytes);
        forms.MapPost("", Open).RequirePermission(Permissions.StockAdjust);
        forms.MapPost("/{id:guid}/lines", Count).RequirePermission(Permissions.StockCount);
        forms.MapPost("/{id:guid}/submit", Move(StockTakeStatus.Submitted)).RequirePermission(Permissions.StockCount);
        forms.MapPost("/{id:guid}/reopen", Move(StockTakeStatus.Open)).RequirePermission(Permissions.StockAdjust);
        forms.MapPost("/{id:guid}/book", Move(StockTakeStatus.Booked)).RequirePermission(Permissions.StockAdjust);
        forms.MapPost("/{id:guid}/cancel", Move(StockTakeStatus.Cancelled)).RequirePermission(Permissions.StockAdjust);
    }

    public static string PathOf(Guid id) => $"{Path}/{id}";

    /// <summary>The view an address names; what is expected is not given away while it is hidden.</summary>
    public static TakeView ViewIn(string? text, StockTake take) =>
        Choice.Of<TakeView>(text) is { } known && !(known == TakeView.Variances && take.Hides) ? known : TakeView.All;

    private static async Task<IResult> Open(
        HttpContext context, OpenStockTake open, ICurrentActor me, CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(Path, NewForm, Forms.Expired());
        }

        var skus = form.Text("skus")
            .Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var wish = new TakeWish(
            form.Text("title"), LocationField.In(form), form.Text("blind") == "true", skus);

        if ((await open.Run(wish, me.Actor, ct)).Refused(out var problem, out var take))
        {
            // The form stands: what it names and is not there is said at its field.
            return new PageAgain(
                Path, NewForm,
                problem.Kind == ProblemKind.NotFound
                    ? problem with { Kind = ProblemKind.Invalid, Field = "skus" }
                    : problem,
                form);
        }

        return new SeeOther(PathOf(take.Id));
    }

    private static async Task<IResult> Count(
        HttpContext context, Guid id, CountLines count, ProblemWords words, ICurrentActor me, CancellationToken ct)
    {
        var query = context.Request.QueryString.Value;

        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(PathOf(id), CountForm, Forms.Expired());
        }

        var (entries, wrong) = Entries(form);

        if (wrong)
        {
            return new PageAgain(PathOf(id), CountForm, InventoryProblems.NotANumber("counted"), form);
        }

        if ((await count.Run(id, entries, me.Actor, ct)).Refused(out var problem, out var done))
        {
            return new PageAgain(PathOf(id), CountForm, problem, form);
        }

        var left = done.Refused.Count == 0 ? "" : " " + words.For(done.Refused[0].Problem);
        Flash.Say(context, InventoryWords.TakeSaved(done.Saved.Count) + left);
        return new SeeOther(PathOf(id) + query);
    }

    // Only lines that say something else than they did are counted: the rest of the page is nobody's count.
    private static (List<CountEntry> Entries, bool IsWrong) Entries(IFormCollection form)
    {
        var entries = new List<CountEntry>();

        for (var at = 0; at < form["sku"].Count; at++)
        {
            var (typed, was) = (form["counted"].ElementAtOrDefault(at) ?? "", form["was"].ElementAtOrDefault(at) ?? "");

            if (typed.Trim() == was.Trim())
            {
                continue;
            }

            var counted = Forms.Whole(typed);

            if (counted is null && !string.IsNullOrWhiteSpace(typed))
            {
                return ([], true);
            }

            entries.Add(new(form["sku"][at] ?? "", counted, Forms.Whole(was)));
        }

        return (entries, false);
    }

    private static Func<HttpContext, Guid, MoveStockTake, ICurrentActor, CancellationToken, Task<IResult>> Move(
        StockTakeStatus to) => (context, id, move, me, ct) => new PageForm(PathOf(id), ActForm).Take(
            context, _ => move.Run(id, to, me.Actor, ct), take => StockTakeText.Done(to, take.Title), ct);
}
