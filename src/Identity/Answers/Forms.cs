using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Identity;

/// <summary>Reads forms that this site itself handed out.</summary>
internal static class Forms
{
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

    /// <summary>A field as typed; empty when it is missing.</summary>
    public static string Text(this IFormCollection form, string field) => form[field].ToString();
}

/// <summary>
/// The answer to a form that was accepted: 303, so that the browser asks for the next page and a reload sends nothing
/// twice.
/// </summary>
/// <param name="address">A path of this site.</param>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
