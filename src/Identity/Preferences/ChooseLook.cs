using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Identity;

/// <summary>
/// Changes how pages look, in this browser and, when somebody is signed in, for the person in every browser.
/// </summary>
internal sealed class ChooseLook(IPreferences preferences)
{
    public const string Path = "/settings/look";

    /// <param name="now">How pages look now; what is not chosen anew stays.</param>
    public async Task<Result<Look>> Run(
        Look now, IEnumerable<KeyValuePair<string, string>> choices, bool forPerson, CancellationToken ct)
    {
        foreach (var (name, value) in choices)
        {
            if (now.With(name, value) is not { } changed)
            {
                return IdentityProblems.LookUnknown(name);
            }

            now = changed;
        }

        return forPerson && (await preferences.Set(Look.Key, now.ToText(), ct)).Problem is { } problem ? problem : now;
    }

    /// <summary>
    /// POST /settings/look with any of the fields theme, contrast, density, type and motion, with returnUrl, and with
    /// say=true for a sentence that it is done.
    /// </summary>
    public static async Task<IResult> Endpoint(HttpContext context, ChooseLook choose, CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is not { } form)
        {
            return new Refusal(IdentityProblems.FormExpired());
        }

        var choices = form.Where(field => Look.Choices.ContainsKey(field.Key))
            .Select(field => KeyValuePair.Create(field.Key, field.Value.ToString()));
        var signedIn = Person.From(context.User) is not null;
        var chosen = await choose.Run(Look.Of(context), choices, signedIn, ct);

        if (chosen.Refused(out var problem, out var look))
        {
            return new Refusal(problem);
        }

        look.Remember(context);

        if (form.Text("say") == "true")
        {
            Flash.Say(context, IdentityWords.PreferenceSaved);
        }

        return new SeeOther(LocalAddress.OrHome(form["returnUrl"]));
    }
}
