using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Identity;

/// <summary>Reads forms that this site itself handed out.</summary>
internal static class Forms
{
    public const long MaxBytes = 16 * 1024;

    /// <summary>The fields; null when the form is not from a page of ours (any more).</summary>
    public static async Task<IFormCollection?> Read(HttpContext context, CancellationToken ct)
    {
        var antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();

        return context.Request.HasFormContentType && await antiforgery.IsRequestValidAsync(context)
            ? await context.Request.ReadFormAsync(ct)
            : null;
    }

    /// <summary>A field as typed; empty when it is missing.</summary>
    public static string Text(this IFormCollection form, string field) => form[field].ToString();
}
