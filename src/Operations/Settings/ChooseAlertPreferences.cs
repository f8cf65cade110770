using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Operations.Settings;

/// <summary>A person decides whether critical alerts ring and vibrate, and in which hours they never do.</summary>
internal sealed class ChooseAlertPreferences(IPreferences preferences)
{
    public const string Path = "/settings/alerts";
    public const string FormName = "alert-preferences";

    private const string Page = "/settings";

    public async Task<Result<ChosenPreferences>> Run(
        bool sound, bool vibrate, string quietFrom, string quietTo, CancellationToken ct)
    {
        var quiet = QuietHours.Read(quietFrom, quietTo);

        if (quiet is null && (quietFrom.Length > 0 || quietTo.Length > 0))
        {
            return OperationsProblems.QuietHoursUnclear();
        }

        (string Key, string Value)[] choices =
        [
            (AlertPreferences.SoundKey, sound ? AlertPreferences.On : ""),
            (AlertPreferences.VibrateKey, vibrate ? AlertPreferences.On : ""),
            (AlertPreferences.QuietKey, quiet?.ToText() ?? ""),
        ];

        foreach (var (key, value) in choices)
        {
            if ((await preferences.Set(key, value, ct)).Problem is { } problem)
            {
                return problem;
            }
        }

        return new ChosenPreferences(sound, vibrate, quiet);
    }

    /// <summary>POST /settings/alerts with the fields sound, vibrate, quietFrom and quietTo.</summary>
    public static Task<IResult> Endpoint(
        HttpContext context, ChooseAlertPreferences choose, CancellationToken ct) =>
        new PageForm(Page, FormName).Take(
            context,
            form => choose.Run(
                form.Text("sound") == AlertPreferences.On, form.Text("vibrate") == AlertPreferences.On,
                form.Text("quietFrom"), form.Text("quietTo"), ct),
            _ => OperationsWords.DonePrefs, ct, _ => Page + "#alerts");
}
