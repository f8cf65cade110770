using CreatorFlow.Automation.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Automation.Pause;

/// <summary>The switch as forms of the home page and as API.</summary>
internal static class PauseEndpoints
{
    public const string PausePath = "/automation/pause";
    public const string ResumePath = "/automation/resume";

    /// <summary>The name of the form on the home page.</summary>
    public const string FormName = "automation";

    private const string HomePath = "/";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapForms("");
        forms.MapPost(PausePath, PauseForm).RequirePermission(Permissions.AutomationManage);
        forms.MapPost(ResumePath, ResumeForm).RequirePermission(Permissions.AutomationManage);

        var api = routes.MapApi("/api/v1/automation", "Automation");
        api.MapGet("", Show).RequirePermission(Permissions.AutomationRead);
        api.MapPost("/pause", Pause).RequirePermission(Permissions.AutomationManage);
        api.MapPost("/resume", Resume).RequirePermission(Permissions.AutomationManage);
    }

    private static Task<IResult> PauseForm(
        HttpContext context, IAutomationSwitch rule, ICurrentActor me, CancellationToken ct) =>
        Answer(context, rule.Pause, me.Actor, AutomationWords.DonePause, ct);

    private static Task<IResult> ResumeForm(
        HttpContext context, IAutomationSwitch rule, ICurrentActor me, CancellationToken ct) =>
        Answer(context, rule.Resume, me.Actor, AutomationWords.DoneResume, ct);

    private static Task<IResult> Answer(
        HttpContext context,
        Func<Actor, CancellationToken, Task<Result<bool>>> run,
        Actor by,
        string done,
        CancellationToken ct) =>
        new PageForm(HomePath, FormName).Take(context, _ => run(by, ct), _ => done, ct);

    private static async Task<IResult> Show(IAutomationSwitch rule, CancellationToken ct) =>
        Results.Ok(new AutomationJson(await rule.IsPaused(ct)));

    private static async Task<IResult> Pause(IAutomationSwitch rule, ICurrentActor me, CancellationToken ct) =>
        Json(await rule.Pause(me.Actor, ct));

    private static async Task<IResult> Resume(IAutomationSwitch rule, ICurrentActor me, CancellationToken ct) =>
        Json(await rule.Resume(me.Actor, ct));

    private static IResult Json(Result<bool> result) => result.Refused(out var problem, out var paused)
        ? new Refusal(problem)
        : Results.Ok(new AutomationJson(paused));

    private sealed record AutomationJson(bool Paused);
}
