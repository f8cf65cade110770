using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Identity;

/// <summary>
/// The rules of the session cookie: looks every few minutes whether the person still belongs to the workspace, and as
/// what; sends people without a session to the sign-in page and programs away with a status.
/// </summary>
internal sealed class SignInSession(AppDb db, TimeProvider clock) : CookieAuthenticationEvents
{
    public const string CookieName = "creatorflow.session";
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(12);
    public static readonly TimeSpan LookAgainAfter = TimeSpan.FromMinutes(5);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = CookieName;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.IsEssential = true;
        options.ExpireTimeSpan = Lasts;
        options.SlidingExpiration = true;
        options.EventsType = typeof(SignInSession);
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.Properties.IssuedUtc is { } issuedAt && clock.GetUtcNow() - issuedAt < LookAgainAfter)
        {
            return;
        }

        var standing = Person.From(context.Principal) is { } person
            ? await Standing.Find(db, person.UserId, person.WorkspaceId, context.HttpContext.RequestAborted)
            : null;

        if (standing is null || !standing.Vouches(context.Principal!))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync();
            return;
        }

        context.ReplacePrincipal(standing.ToPrincipal());
        context.ShouldRenew = true;
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (Asker.IsProgram(context.Request))
        {
            return new Refusal(IdentityProblems.NotSignedIn(), StatusCodes.Status401Unauthorized)
                .ExecuteAsync(context.HttpContext);
        }

        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.Location = SignInEndpoints.AddressFor(context.Request);
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        var permission = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<PermissionAttribute>()?.Permission;
        return new Refusal(IdentityProblems.PermissionMissing(permission ?? "")).ExecuteAsync(context.HttpContext);
    }
}
