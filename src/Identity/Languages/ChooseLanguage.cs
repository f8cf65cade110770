using System.Globalization;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Identity;

/// <summary>Remembers a language in this browser and, when somebody is signed in, for the person.</summary>
internal sealed class ChooseLanguage(AppDb db)
{
    public const string Path = "/language";

    public async Task<Result<Language>> Run(string? code, Guid? userId, CancellationToken ct)
    {
        if (Languages.WithCode(code) is not { } language)
        {
            return IdentityProblems.LanguageUnknown();
        }

        if (userId is { } person)
        {
            await using var work = await db.Begin(ct);
            await db.Set<User>()
                .Where(user => user.Id == person)
                .ExecuteUpdateAsync(set => set.SetProperty(user => user.Language, language.Code), ct);
            await work.Commit(ct);
        }

        return language;
    }

    /// <summary>POST /language with the fields language and returnUrl.</summary>
    public static async Task<IResult> Endpoint(HttpContext context, ChooseLanguage choose, CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is not { } form)
        {
            return new Refusal(IdentityProblems.FormExpired());
        }

        var chosen = await choose.Run(form["language"], Person.From(context.User)?.UserId, ct);

        if (chosen.Refused(out var problem, out var language))
        {
            return new Refusal(problem);
        }

        LanguageCookie.Set(context, language);

        if (form.Text("say") == "true")
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture;
            Flash.Say(context, IdentityWords.PreferenceSaved);
        }

        return new SeeOther(LocalAddress.OrHome(form["returnUrl"]));
    }
}
