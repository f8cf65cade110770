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

    // Between the text and the address that takes it back; neither can hold a line break.
    private const char Mark = '\n';

    private const int MaxLength = 500;
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);

    /// <summary>Says it on the next page, in the language the text is in.</summary>
    /// <param name="undo">The address of the form that takes it back; null when nothing does.</param>
    public static void Say(HttpContext context, string text, string? undo = null) => context.Response.Cookies.Append(
        CookieName,
        Uri.EscapeDataString(text[..Math.Min(text.Length, MaxLength)] + (undo is null ? "" : Mark + undo)),
        Options(context, Lasts));

    /// <summary>
    /// What is to be said now, and never again; null when nothing is. Fragments and pages fetched ahead leave it for
    /// the page that a person sees.
    /// </summary>
    public static FlashSaid? Take(HttpContext context)
    {
        var headers = context.Request.Headers;

        if (context.Request.Cookies[CookieName] is not { Length: > 0 } kept
            || headers.ContainsKey("X-Live-Region") || headers.ContainsKey("X-Sec-Purpose"))
        {
            return null;
        }

        context.Response.Cookies.Delete(CookieName, Options(context, null));
        var parts = Uri.UnescapeDataString(kept).Split(Mark, 2);
        return new(parts[0], parts.Length > 1 && parts[1].StartsWith('/') ? parts[1] : null);
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

/// <summary>What was just done.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Undo">The address of the form that takes it back; null when nothing does.</param>
public sealed record FlashSaid(string Text, string? Undo);
