using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;

namespace CreatorFlow.Web.WorkQueue;

/// <summary>Dead letters and the queue, as forms of their page and as API.</summary>
internal static class WorkQueueEndpoints
{
    public const string FormName = "dead-letters";
    public const string RetryPath = DeadLettersPage.Path + "/retry";
    public const string DropPath = DeadLettersPage.Path + "/drop";
    public const string PausePath = DeadLettersPage.Path + "/pause";
    public const string ResumePath = DeadLettersPage.Path + "/resume";

    private const int UsualLimit = 50;

    // A choice may name hundreds of letters.
    private const long MaxBytes = 64 * 1024;

    public static void MapWorkQueue(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapForms("", MaxBytes);
        forms.MapPost(RetryPath, RetryForm).RequirePermission(Permissions.OperationsManage);
        forms.MapPost(DropPath, DropForm).RequirePermission(Permissions.OperationsManage);
        forms.MapPost(PausePath, PauseForm).RequirePermission(Permissions.OperationsManage);
        forms.MapPost(ResumePath, ResumeForm).RequirePermission(Permissions.OperationsManage);

        var api = routes.MapApi("/api/v1/system", "System", MaxBytes);
        api.MapGet("/dead-letters", List).RequirePermission(Permissions.OperationsRead);
        api.MapPost("/dead-letters/retry", Retry).RequirePermission(Permissions.OperationsManage);
        api.MapPost("/dead-letters/drop", Drop).RequirePermission(Permissions.OperationsManage);
        api.MapGet("/queue", Queue).RequirePermission(Permissions.OperationsRead);
        api.MapPost("/queue/pause", Pause).RequirePermission(Permissions.OperationsManage);
        api.MapPost("/queue/resume", Resume).RequirePermission(Permissions.OperationsManage);
    }

    private static Task<IResult> RetryForm(
        HttpContext context, RetryDeadLetters retry, ICurrentActor me, CancellationToken ct) => Answer(
        context, form => retry.Run(ChoiceOf(form), me.Actor, ct), count => WebWords.DeadRetried(count), ct);

    private static Task<IResult> DropForm(
        HttpContext context, DropDeadLetters drop, ICurrentActor me, CancellationToken ct) => Answer(
        context, form => drop.Run(ChoiceOf(form), me.Actor, ct), count => WebWords.DeadDropped(count), ct);

    private static Task<IResult> PauseForm(
        HttpContext context, PauseJobs pause, ICurrentActor me, CancellationToken ct) => Answer(
        context, form => pause.Pause(form.Text("kind"), me.Actor, ct), _ => WebWords.QueuePausedNow, ct);

    private static Task<IResult> ResumeForm(
        HttpContext context, PauseJobs pause, ICurrentActor me, CancellationToken ct) => Answer(
        context, form => pause.Resume(form.Text("kind"), me.Actor, ct), _ => WebWords.QueueResumedNow, ct);

    private static async Task<IResult> Answer<T>(
        HttpContext context, Func<IFormCollection, Task<Result<T>>> run, Func<T, string> done, CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(DeadLettersPage.Path, FormName, Forms.Expired());
        }

        if ((await run(form)).Refused(out var problem, out var value))
        {
            return new PageAgain(DeadLettersPage.Path, FormName, problem, form);
        }

        Flash.Say(context, done(value));
        return new SeeOther(DeadLettersPage.Path);
    }

    private static DeadLetterChoice ChoiceOf(IFormCollection form) => new(
        [.. form["ids"].Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty)],
        form.Text("all") == "true",
        form.Text("kind") is { Length: > 0 } kind ? kind : null);

    private static async Task<IResult> List(DeadLetterList letters, string? kind, int? limit, CancellationToken ct)
    {
        var wanted = Math.Clamp(limit ?? UsualLimit, 1, DeadLetterList.MaxListed);
        return Results.Ok(new DeadLettersJson(await letters.List(kind, wanted, ct), await letters.Count(ct)));
    }

    private static async Task<IResult> Retry(
        ChoiceJson choice, RetryDeadLetters retry, ICurrentActor me, CancellationToken ct) =>
        Json(await retry.Run(choice.AsChoice, me.Actor, ct));

    private static async Task<IResult> Drop(
        ChoiceJson choice, DropDeadLetters drop, ICurrentActor me, CancellationToken ct) =>
        Json(await drop.Run(choice.AsChoice, me.Actor, ct));

    private static async Task<IResult> Queue(QueueFigures queue, CancellationToken ct) =>
        Results.Ok(new QueueJson(await queue.Now(ct), await queue.AllPausedBy(ct)));

    private static async Task<IResult> Pause(
        KindJson kind, PauseJobs pause, QueueFigures queue, ICurrentActor me, CancellationToken ct) =>
        (await pause.Pause(kind.Kind, me.Actor, ct)).Refused(out var problem, out _)
            ? new Refusal(problem)
            : await Queue(queue, ct);

    private static async Task<IResult> Resume(
        KindJson kind, PauseJobs pause, QueueFigures queue, ICurrentActor me, CancellationToken ct) =>
        (await pause.Resume(kind.Kind, me.Actor, ct)).Refused(out var problem, out _)
            ? new Refusal(problem)
            : await Queue(queue, ct);

    private static IResult Json(Result<int> result) => result.Refused(out var problem, out var count)
        ? new Refusal(problem)
        : Results.Ok(new CountJson(count));

    private sealed record ChoiceJson(IReadOnlyList<Guid>? Ids, bool All, string? Kind)
    {
        public DeadLetterChoice AsChoice => new(Ids ?? [], All, Kind);
    }

    private sealed record KindJson(string Kind);

    private sealed record CountJson(int Count);

    private sealed record DeadLettersJson(
        IReadOnlyList<DeadLetter> Letters, IReadOnlyDictionary<string, int> Counts);

    private sealed record QueueJson(IReadOnlyList<QueueFigure> Kinds, string? AllPausedBy);
}
