using System.Net;
using System.Text.RegularExpressions;
using CreatorFlow.Identity;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Tenancy;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity;

/// <summary>
/// The module behind a real server on a loopback port, over the database of a world: with /open for people who may
/// read orders, /settings for those who may change the settings, both under /api as well, and /unstated.
/// </summary>
internal sealed partial class IdentitySite : IAsyncDisposable
{
    /// <summary>Header that makes a request count as one over TLS.</summary>
    public const string OverTls = "X-Test-Tls";

    private readonly WebApplication app;
    private readonly string keyFolder;

    private IdentitySite(People people, WebApplication app, string keyFolder) =>
        (People, this.app, this.keyFolder) = (people, app, keyFolder);

    public People People { get; }

    public IServiceProvider Services => app.Services;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A site where nobody has been yet.</summary>
    public static async Task<IdentitySite> Empty() => await Over(await People.Nobody("sqlite"));

    /// <summary>A site with Ana and her workspace.</summary>
    public static async Task<IdentitySite> WithAna(string database = "sqlite") =>
        await Over(await People.Ana(database));

    /// <summary>A browser of its own, with its own cookies.</summary>
    public Browser Browse() => new(new Uri(app.Urls.Single()));

    /// <summary>A browser in which somebody has signed in.</summary>
    public async Task<Browser> SignedIn(string email = People.Email)
    {
        var browser = Browse();
        var answer = await browser.SignIn(email, People.Password);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await People.DisposeAsync();
        Directory.Delete(keyFolder, recursive: true);
    }

    private static async Task<IdentitySite> Over(People people)
    {
        var keyFolder = Directory.CreateTempSubdirectory("creatorflow-test-").FullName;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(people.World.Clock);
        builder.Services.AddPlatform(new PlatformOptions { Database = people.World.Address, RunLoops = false });
        builder.Services.AddIdentity(new IdentitySettings { KeyFolder = keyFolder, PasswordRounds = 1 });

        var app = builder.Build();
        app.Use((context, next) =>
        {
            context.Request.Scheme = context.Request.Headers.ContainsKey(OverTls) ? "https" : "http";
            return next(context);
        });
        app.UseIdentity();
        app.MapIdentity();
        app.MapGet("/open", Describe).RequirePermission(Permissions.OrdersRead);
        app.MapGet("/settings", Describe).RequirePermission(Permissions.SettingsManage);
        app.MapGet("/api/open", Describe).RequirePermission(Permissions.OrdersRead);
        app.MapGet("/api/settings", Describe).RequirePermission(Permissions.SettingsManage);
        app.MapGet("/unstated", Describe);
        app.MapGet("/public", Describe).PublicBecause("tests look at it");
        app.MapGet("/token", TokenFor).PublicBecause("tests send forms");
        await app.StartAsync(Ct);
        return new(people, app, keyFolder);
    }

    private static string? TokenFor(HttpContext context, IAntiforgery antiforgery) =>
        antiforgery.GetAndStoreTokens(context).RequestToken;

    private static string Describe(ICurrentActor actor, WorkspaceScope scope) =>
        $"{(actor.SignedIn ? actor.Actor.Name : "nobody")} {actor.Role} {scope.Id} {actor.May(Permissions.OrdersShip)}";

    /// <summary>Sends requests as a browser does, but follows no redirects.</summary>
    internal sealed partial class Browser : IDisposable
    {
        private readonly HttpClient http;

        public Browser(Uri address)
        {
            Cookies = new();
            http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies })
            {
                BaseAddress = address,
            };
            http.DefaultRequestHeaders.Add("Accept", "text/html");
        }

        public CookieContainer Cookies { get; }

        public bool HasSession => Cookies.GetAllCookies().Any(cookie => cookie.Name == "creatorflow.session");

        public Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path);

            foreach (var (name, value) in headers)
            {
                request.Headers.Remove(name);
                request.Headers.Add(name, value);
            }

            return http.SendAsync(request, Ct);
        }

        public async Task<string> Text(string path) => await (await Get(path)).Content.ReadAsStringAsync(Ct);

        /// <summary>Fills the form of a page, with its token, and sends it.</summary>
        public async Task<HttpResponseMessage> Submit(
            string page, string action, params (string Name, string Value)[] fields)
        {
            var token = Token().Match(await Text(page)).Groups[1].Value;
            return await Post(action, [("__RequestVerificationToken", token), .. fields]);
        }

        public Task<HttpResponseMessage> Post(string action, params (string Name, string Value)[] fields) =>
            http.PostAsync(
                action,
                new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
                Ct);

        public Task<HttpResponseMessage> PostJson(string action, string json) =>
            http.PostAsync(action, new StringContent(json, System.Text.Encoding.UTF8, "application/json"), Ct);

        public Task<HttpResponseMessage> PutJson(string action, string json) =>
            http.PutAsync(action, new StringContent(json, System.Text.Encoding.UTF8, "application/json"), Ct);

        public Task<HttpResponseMessage> PostBytes(string action, byte[] bytes, string type)
        {
            var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new(type);
            return http.PostAsync(action, content, Ct);
        }

        /// <summary>Sends a file by a form of ours.</summary>
        public async Task<HttpResponseMessage> PostFile(string page, string field, string name, byte[] bytes)
        {
            var token = Token().Match(await Text(page)).Groups[1].Value;
            using var content = new MultipartFormDataContent();
            content.Add(new StringContent(token), "__RequestVerificationToken");
            content.Add(new ByteArrayContent(bytes), field, name);
            return await http.PostAsync(page, content, Ct);
        }

        public Task<HttpResponseMessage> SignIn(string email, string password, string returnUrl = "/") =>
            Submit("/sign-in", "/sign-in", ("email", email), ("password", password), ("returnUrl", returnUrl));

        public async Task<HttpResponseMessage> SignOut() =>
            await Post("/sign-out", ("__RequestVerificationToken", await Text("/token")));

        public async Task<HttpResponseMessage> ChooseLanguage(string language) =>
            await Post("/language", ("__RequestVerificationToken", await Text("/token")), ("language", language));

        public void Dispose() => http.Dispose();

        [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
        private static partial Regex Token();
    }
}
