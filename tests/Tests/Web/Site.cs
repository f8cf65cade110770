using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using CreatorFlow.Automation;
using CreatorFlow.Identity;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory;
using CreatorFlow.Operations;
using CreatorFlow.Orders;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Live;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Identity;
using CreatorFlow.Tests.Orders;
using CreatorFlow.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CreatorFlow.Tests.Web;

/// <summary>
/// The pages behind a real server on a loopback port, over an order world's database; Ana is signed in.
/// </summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string keyFolder;

    private Site(OrderWorld orders, WebApplication app, string keyFolder, IdentitySite.Browser ana) =>
        (Orders, this.app, this.keyFolder, Ana) = (orders, app, keyFolder, ana);

    public OrderWorld Orders { get; }

    /// <summary>The owner's browser.</summary>
    public IdentitySite.Browser Ana { get; }

    public IEnumerable<RouteEndpoint> Endpoints =>
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Site> Open(string database = "sqlite")
    {
        var keyFolder = Directory.CreateTempSubdirectory("creatorflow-test-").FullName;
        var identity = new IdentitySettings { KeyFolder = keyFolder, PasswordRounds = 1 };
        var (shops, labels) = (new ScriptedShops(), new ScriptedLabels());
        var world = await World.On(database, services =>
        {
            services.AddIdentity(identity);
            OrderWorld.AddModules(services, shops, labels);
        });
        await using (var scope = world.Services.CreateAsyncScope())
        {
            var workspaces = scope.ServiceProvider.GetRequiredService<IWorkspaces>();
            var made = await workspaces.Create("Ana's kettles", People.Email, "Ana", People.Password, Ct);
            world.WorkspaceId = made.Value;
        }

        var orders = new OrderWorld(world, shops, labels);
        await orders.Stocked(OrderWorld.Kettle, 10);
        var app = Build(orders, identity);
        await app.StartAsync(Ct);
        var ana = new IdentitySite.Browser(new Uri(app.Urls.Single()));
        (await ana.SignIn(People.Email, People.Password)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return new(orders, app, keyFolder, ana);
    }

    /// <summary>A browser of somebody who is something else than the owner.</summary>
    public async Task<IdentitySite.Browser> SignedIn(Role role)
    {
        await using var scope = Orders.World.Services.CreateAsyncScope();
        var email = $"{role}@example.com";
        (await scope.ServiceProvider.GetRequiredService<IWorkspaces>().AddMember(
            Orders.World.WorkspaceId, email, "Ben", People.Password, role, Actor.System, Ct)).Ok.ShouldBeTrue();
        var browser = new IdentitySite.Browser(new Uri(app.Urls.Single()));
        (await browser.SignIn(email, People.Password)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return browser;
    }

    /// <summary>The page at an address, which must be there.</summary>
    public async Task<IDocument> Page(string address, IdentitySite.Browser? browser = null)
    {
        var answer = await (browser ?? Ana).Get(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return await Parsed(answer);
    }

    public static async Task<IDocument> Parsed(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync(Ct);
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html), Ct);
    }

    public async ValueTask DisposeAsync()
    {
        Ana.Dispose();
        await app.DisposeAsync();
        await Orders.DisposeAsync();
        Directory.Delete(keyFolder, recursive: true);
    }

    private static WebApplication Build(OrderWorld orders, IdentitySettings identity)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(orders.Clock);
        builder.Services.AddPlatform(new PlatformOptions { Database = orders.World.Address, RunLoops = false });
        builder.Services.AddIdentity(identity);
        OrderWorld.AddModules(builder.Services, orders.Shops, orders.Labels);
        builder.Services.AddLiveFeed();
        builder.Services.AddWebPages();

        var app = builder.Build();
        app.UseWhen(context => !Asker.IsProgram(context.Request), people => people.UseStatusPages());
        app.UseRouting();
        app.UseIdentity();
        app.MapIdentity();
        app.MapOrders().MapInventory().MapAutomation().MapOperations().MapWebPages();
        return app;
    }
}
