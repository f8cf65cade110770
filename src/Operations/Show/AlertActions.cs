using CreatorFlow.Identity.Contracts;
using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Operations.Show;

/// <summary>
/// The forms of alerts: on their page, in the bell and in the banner. Each leads back to where it was sent from.
/// </summary>
internal static class AlertActions
{
    public const string FormName = "alerts";
    public const string AcknowledgePath = "/alerts/acknowledge";
    public const string SnoozePath = "/alerts/snooze";

    private const int MaxReturnLength = 2000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapForms(AlertFilter.Path);

        forms.MapPost("/acknowledge", Acknowledge).RequirePermission(Permissions.AlertsManage);
        forms.MapPost("/snooze", Snooze).RequirePermission(Permissions.AlertsManage);
    }

    private static Task<IResult> Acknowledge(
        HttpContext context, AcknowledgeAlerts acknowledge, ICurrentActor me, CancellationToken ct) =>
        Answer(context, form => acknowledge.Run(Chosen(form), me.Actor, ct), OperationsWords.DoneAcknowledge, ct);

    private static Task<IResult> Snooze(
        HttpContext context, SnoozeAlerts snooze, SnoozeTime time, ICurrentActor me, CancellationToken ct) =>
        Answer(
            context,
            async form => await time.Read(form.Text("for"), form.Text("until"), ct) is { } until
                ? await snooze.Run(Chosen(form), until, me.Actor, ct)
                : OperationsProblems.SnoozeOutOfRange(SnoozeAlerts.LongestDays),
            OperationsWords.DoneSnooze,
            ct);

    private static async Task<IResult> Answer(
        HttpContext context,
        Func<IFormCollection, Task<Result<int>>> run,
        Func<long, string> done,
        CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(AlertFilter.Path, FormName, Forms.Expired());
        }

        if ((await run(form)).Refused(out var problem, out var count))
        {
            return new PageAgain(AlertFilter.Path, FormName, problem, form);
        }

        Flash.Say(context, done(count));
        return new SeeOther(Back(form.Text("returnUrl")));
    }

    private static ChosenAlerts Chosen(IFormCollection form) => new(
        [
            .. form["ids"].Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty)
                .Where(id => id != Guid.Empty).Distinct().Take(QuietAlerts.MaxAtOnce),
        ],
        Choice.Of<AlertKind>(form.Text("kind")));

    /// <summary>Only a path of this site: browsers read "//host" and "/\host" as another one.</summary>
    private static string Back(string address) =>
        address is { Length: > 0 and <= MaxReturnLength }
        && address[0] == '/'
        && (address.Length == 1 || address[1] is not ('/' or '\\'))
        && !address.Any(char.IsControl)
            ? address
            : AlertFilter.Path;
}
