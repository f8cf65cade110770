using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Words;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Identity;

/// <summary>The sign-in page and its form.</summary>
internal static class SignInEndpoints
{
    public const string Path = "/sign-in";

    /// <summary>The sign-in page that leads back to what was asked for; a form that was sent leads home.</summary>
    public static string AddressFor(HttpRequest request)
    {
        var wanted = request.PathBase + request.Path + request.QueryString.ToUriComponent();

        return HttpMethods.IsGet(request.Method) && wanted != LocalAddress.Home
            ? $"{Path}?returnUrl={Uri.EscapeDataString(wanted)}"
            : Path;
    }

    /// <summary>GET /sign-in?returnUrl=.</summary>
    public static async Task<IResult> Show(HttpContext context, AppDb db, string? returnUrl, CancellationToken ct)
    {
        if (Person.From(context.User) is not null)
        {
            return new SeeOther(LocalAddress.OrHome(returnUrl));
        }

        return await db.Set<WorkspaceRow>().AnyAsync(ct)
            ? Page(returnUrl, "", null, StatusCodes.Status200OK)
            : new SeeOther(WelcomeEndpoints.Path);
    }

    /// <summary>POST /sign-in with the fields email, password and returnUrl.</summary>
    public static async Task<IResult> Submit(
        HttpContext context, SignInPerson signIn, Preferences preferences, ProblemWords words, CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is not { } form)
        {
            return Page(null, "", words.For(IdentityProblems.FormExpired()), StatusCodes.Status422UnprocessableEntity);
        }

        var email = form.Text("email");
        var signedIn = await signIn.Run(email, form.Text("password"), Asker.Address(context), ct);

        if (signedIn.Refused(out var problem, out var standing))
        {
            return Page(form.Text("returnUrl"), email, words.For(problem), Refusal.StatusOf(problem));
        }

        await context.SignInAsync(standing.ToPrincipal());

        if (await preferences.Of(standing.Person.UserId, Look.Key, ct) is { } look)
        {
            Look.FromText(look).Remember(context);
        }

        return new SeeOther(LocalAddress.OrHome(form.Text("returnUrl")));
    }

    private static RazorComponentResult<SignInPage> Page(
        string? returnUrl, string email, string? trouble, int status) =>
        new(new { ReturnUrl = LocalAddress.OrHome(returnUrl), Email = email, Trouble = trouble })
        {
            StatusCode = status,
        };
}
