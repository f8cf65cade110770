using CreatorFlow.Channels;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Diagnosis;
using CreatorFlow.Channels.Health;
using CreatorFlow.Channels.Limits;
using CreatorFlow.Channels.Links;
using CreatorFlow.Channels.Offers;
using CreatorFlow.Channels.Performance;
using CreatorFlow.Channels.Prices;
using CreatorFlow.Channels.Reconcile;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Channels.TikTokShop;
using CreatorFlow.Channels.Webhooks;
using CreatorFlow.Channels.Webhooks.Replay;
using CreatorFlow.Channels.Webhooks.Subscriptions;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems.Answers;
using CreatorFlow.Platform.Words;
using CreatorFlow.Tests.Given;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CreatorFlow.Tests.Channels;

/// <summary>The routes of the module over loopback HTTP, for a person who may do everything.</summary>
internal sealed class ChannelSite(WebApplication app, ChannelWorld world, HttpClient http) : IAsyncDisposable
{
    public ChannelWorld World { get; } = world;

    public HttpClient Http { get; } = http;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<ChannelSite> Open()
    {
        var world = await ChannelWorld.On(add: services =>
        {
            services.AddWords().AddAntiforgery().AddScoped<FormState>();
            services.AddSingleton<IPages, ShownProblem>();
            services.AddSingleton<ICurrentActor>(new Visitor(mayManage: true));
        });
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddAuthorization().AddSingleton<IAuthorizationPolicyProvider, OpenDoors>();
        NameServices(builder.Services);
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Use((http, next) => Serve(world, http, next));
        app.UseRouting();
        app.UseAuthorization();
        app.MapChannels();
        await app.StartAsync(Ct);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        return new(app, world, new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new(addresses.Addresses.First()),
        });
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        await World.DisposeAsync();
    }

    // Routing must know what comes from the services; the services themselves are the world's.
    private static void NameServices(IServiceCollection services)
    {
        services.AddScoped<ConnectShop>();
        services.AddScoped<ConsentAttempts>();
        services.AddScoped<DiagnoseShop>();
        services.AddScoped<ShopReport>();
        services.AddScoped<DisconnectShop>();
        services.AddScoped<SyncShop>();
        services.AddScoped<ChannelList>();
        services.AddScoped<SyncStock>();
        services.AddScoped<ShopStock>();
        services.AddScoped<LinkListing>();
        services.AddScoped<LinkMatching>();
        services.AddScoped<CreateSku>();
        services.AddScoped<IgnoreListing>();
        services.AddScoped<ListingList>();
        services.AddScoped<SetOfferRule>();
        services.AddScoped<DropOfferRule>();
        services.AddScoped<ShownRules>();
        services.AddScoped<SetPrices>();
        services.AddScoped<ShopFigures>();
        services.AddScoped<FiguresReadings>();
        services.AddScoped<ReadFiguresNow>();
        services.AddScoped<ExportFigures>();
        services.AddScoped<PriceList>();
        services.AddScoped<CreatorFlow.Channels.Labels.ShownLabelTerms>();
        services.AddScoped<CreatorFlow.Channels.Labels.SetLabelTerms>();
        services.AddScoped<SetCallLimit>();
        services.AddScoped<ShopHealth>();
        services.AddScoped<TikTokShopWebhook>();
        services.AddScoped<ShopWebhooks>();
        services.AddScoped<ReplayWebhook>();
        services.AddScoped<ReplayWebhooks>();
        services.AddScoped<RepairSubscriptions>();
        services.AddScoped<ChooseReceiver>();
        services.AddScoped<ICurrentActor>(_ => new Visitor(mayManage: true));
    }

    private static async Task Serve(ChannelWorld world, HttpContext http, RequestDelegate next)
    {
        var own = http.RequestServices;
        await using var scope = world.World.Scope();
        http.RequestServices = new Both(scope.ServiceProvider, own);
        await next(http);
        http.RequestServices = own;
    }

    private sealed class Both(IServiceProvider first, IServiceProvider second) : IServiceProvider
    {
        public object? GetService(Type serviceType) => first.GetService(serviceType) ?? second.GetService(serviceType);
    }

    private sealed class OpenDoors : IAuthorizationPolicyProvider
    {
        private static readonly Task<AuthorizationPolicy> Open =
            Task.FromResult(new AuthorizationPolicyBuilder().RequireAssertion(_ => true).Build());

        public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) => Open!;

        public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => Open;

        public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => Task.FromResult<AuthorizationPolicy?>(null);
    }

    /// <summary>Writes the code of the problem where the page would be.</summary>
    private sealed class ShownProblem : IPages
    {
        public Task Render(HttpContext context, int status)
        {
            context.Response.StatusCode = status;
            var form = context.RequestServices.GetRequiredService<FormState>();
            return context.Response.WriteAsync($"{context.Request.Path} {form.Form} {form.Problem!.Code}");
        }
    }
}

/// <summary>A signed-in person.</summary>
internal sealed class Visitor(bool mayManage) : ICurrentActor
{
    public Actor Actor { get; } = Actor.Person(Ids.New(TestClock.Start), "Ann");

    public Guid WorkspaceId => Guid.Empty;

    public Role? Role => Enum.Parse<Role>(mayManage ? "Owner" : "Viewer");

    public bool SignedIn => true;

    public bool May(string permission) => mayManage;
}
