using System.Globalization;
using CreatorFlow.Platform.Words;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Identity;

/// <summary>Answers each request in the language of the person.</summary>
internal sealed class SpeakLanguage(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var language = LanguageChoice.Of(
            context.Request.Cookies[LanguageCookie.Name],
            Standing.LanguageOf(context.User),
            context.Request.Headers.AcceptLanguage);

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture;
        context.Response.Headers.ContentLanguage = language.HtmlLang;
        return next(context);
    }
}

/// <summary>Remembers the language in this browser, also of people who are not signed in.</summary>
internal static class LanguageCookie
{
    public const string Name = "creatorflow.language";

    private const int MaxAgeDays = 365;

    public static void Set(HttpContext context, Language language) =>
        context.Response.Cookies.Append(Name, language.Code, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(MaxAgeDays),
        });
}
