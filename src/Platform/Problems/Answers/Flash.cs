using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Platform.Problems.Answers;

/// <summary>
/// One sentence that says on the next page what was just done. It travels in a cookie of this browser for a minute and
/// is shown once.
/// </summary>
public static class Flash
{
    /// <summary>The cookie's name.</summary>
    public const string CookieName = "creatorflow.flash";

    private const int MaxLength = 500;
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);

    /// <summary>Says it on the next page, in the language the text is in.</summary>
    public static void Say(HttpContext context, string text) => context.Response.Cookies.Append(
        CookieName, Uri.EscapeDataString(text[..Math.Min(text.Length, MaxLength)]), Options(context, Lasts));

    /// <summary>
    /// What is to be said now, and never again; null when nothing is. Fragments and pages fetched ahead leave it for
    /// the page that a person sees.
    /// </summary>
    public static string? Take(HttpContext context)
    {
        var headers = context.Request.Headers;

        if (context.Request.Cookies[CookieName] is not { Length: > 0 } kept
            || headers.ContainsKey("X-Live-Region") || headers.ContainsKey("X-Sec-Purpose"))
        {
            return null;
        }

        context.Response.Cookies.Delete(CookieName, Options(context, null));
        return Uri.UnescapeDataString(kept);
    }

    private static CookieOptions Options(HttpContext context, TimeSpan? lasts) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        IsEssential = true,
        MaxAge = lasts,
    };
}
