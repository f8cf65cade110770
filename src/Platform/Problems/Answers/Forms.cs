using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Platform.Problems.Answers;

/// <summary>Reads forms that this site itself handed out.</summary>
public static class Forms
{
    /// <summary>A form of ours is small: text fields only.</summary>
    public const long MaxBytes = 16 * 1024;

    /// <summary>The fields; null when the form is not from a page of ours (any more) or cannot be read.</summary>
    public static async Task<IFormCollection?> Read(HttpContext context, CancellationToken ct)
    {
        if (!context.Request.HasFormContentType)
        {
            return null;
        }

        try
        {
            // Read before the token is looked at: a body over the limit is then answered with 413.
            var form = await context.Request.ReadFormAsync(ct);
            var antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
            return await antiforgery.IsRequestValidAsync(context) ? form : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The refusal of a form that <see cref="Read"/> did not accept.</summary>
    public static Problem Expired() => new(
        "platform.form_expired",
        ProblemKind.Invalid,
        "The form was open for too long or was sent from another page. Send it again.");

    /// <summary>A field as typed; empty when it is missing.</summary>
    public static string Text(this IFormCollection form, string field) => form[field].ToString();

    /// <summary>A whole number as people type it; null when it is none.</summary>
    public static int? Whole(string text) =>
        int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>A field that may stay empty: the number is null then. False when something else was typed.</summary>
    public static bool TryWhole(this IFormCollection form, string field, out int? number)
    {
        var typed = form.Text(field);
        number = Whole(typed);
        return number is not null || string.IsNullOrWhiteSpace(typed);
    }
}
