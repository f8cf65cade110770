using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Words;
using CreatorFlow.Ui;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CreatorFlow.Identity;

/// <summary>Registers people, workspaces and permissions.</summary>
public static class IdentityModule
{
    private const string FormCookieName = "creatorflow.form";

    public static IServiceCollection AddIdentity(this IServiceCollection services, IdentitySettings settings)
    {
        services.AddTables<IdentityDb>();
        services.AddFact<WorkspaceCreated>().AddFact<MemberAdded>();
        services.AddFact<SignedIn>().AddFact<SignInRefused>().AddFact<SignedOut>();
        services.AddSingleton(IdentityWords.Catalogue);
        services.TryAddSingleton<ProblemWords>();
        services.TryAddSingleton<IRefusalPage, GateRefusalPage>();
        services.AddScoped<IWorkspaces, Workspaces>();
        services.AddScoped<IMembers, Members>();
        services.AddScoped<CreateWorkspace>();
        services.AddScoped<AddPerson>();
        services.AddScoped<SignInPerson>();
        services.AddScoped<SignOutPerson>();
        services.AddScoped<ChooseLanguage>();
        services.AddScoped<ChooseColumns>();
        services.AddScoped<ChooseLook>();
        services.AddScoped<Preferences>();
        services.AddScoped<IPreferences>(provider => provider.GetRequiredService<Preferences>());
        services.AddScoped<CurrentActor>();
        services.AddScoped<ICurrentActor>(provider => provider.GetRequiredService<CurrentActor>());
        KeyRing.Add(services, settings.KeyFolder);
        AddPeople(services, settings);
        AddSessions(services);
        services.AddUi();
        services.AddRazorComponents();
        return services;
    }

    /// <summary>
    /// Who asks, in which language, in which workspace, how often, and whether that is allowed. Goes before everything
    /// that queries, after static files and the health checks.
    /// </summary>
    public static IApplicationBuilder UseIdentity(this IApplicationBuilder app) => app
        .UseAuthentication()
        .UseMiddleware<SpeakLanguage>()
        .UseWorkspace()
        .UseRateLimiter()
        .UseAuthorization()
        .UseAntiforgery();

    /// <summary>Enters the workspace of the session. Part of <see cref="UseIdentity"/>.</summary>
    public static IApplicationBuilder UseWorkspace(this IApplicationBuilder app) =>
        app.UseMiddleware<EnterWorkspace>();

    public static IEndpointRouteBuilder MapIdentity(this IEndpointRouteBuilder app)
    {
        var forms = app.MapGroup("")
            .WithMetadata(new RequestSizeLimitAttribute(Forms.MaxBytes))
            .ExcludeFromDescription();

        forms.MapGet(SignInEndpoints.Path, SignInEndpoints.Show).PublicBecause("people sign in here");
        forms.MapPost(SignInEndpoints.Path, SignInEndpoints.Submit)
            .PublicBecause("people sign in here").RequireRateLimiting(SignInLimit.Name);
        forms.MapPost(SignOutPerson.Path, SignOutPerson.Endpoint)
            .PublicBecause("who has no session any more is led to the sign-in page");
        forms.MapGet(WelcomeEndpoints.Path, WelcomeEndpoints.Show)
            .PublicBecause("before the first workspace there is nobody to ask");
        forms.MapPost(WelcomeEndpoints.Path, WelcomeEndpoints.Submit)
            .PublicBecause("before the first workspace there is nobody to ask").RequireRateLimiting(SignInLimit.Name);
        forms.MapPost(ChooseLanguage.Path, ChooseLanguage.Endpoint)
            .PublicBecause("the sign-in page has its language as well");
        forms.MapPost(ChooseLook.Path, ChooseLook.Endpoint)
            .PublicBecause("whoever looks at a page may choose how it looks");
        forms.MapPost(ChooseColumns.Path, ChooseColumns.Endpoint).RequirePermission(Permissions.HomeRead);
        return app;
    }

    private static void AddPeople(IServiceCollection services, IdentitySettings settings)
    {
        services.AddSingleton<DecoyPassword>();
        services.AddSingleton<IPasswordHasher<User>, PasswordHasher<User>>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = settings.PasswordRounds);
        services
            .AddIdentityCore<User>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = "";
                options.Password.RequiredLength = IdentityProblems.PasswordMinLength;
                options.Password.RequiredUniqueChars = 4;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
            })
            .AddEntityFrameworkStores<AppDb>();
    }

    private static void AddSessions(IServiceCollection services)
    {
        services.AddScoped<SignInSession>();
        services.AddScoped<ISessions, Sessions>();
        services
            .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(SignInSession.Configure);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddSingleton<IAuthorizationHandler, PermissionCheck>();
        services.AddRateLimiter(options => options.AddPolicy<string, SignInLimit>(SignInLimit.Name));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = FormCookieName;
            options.Cookie.HttpOnly = true;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }
}
