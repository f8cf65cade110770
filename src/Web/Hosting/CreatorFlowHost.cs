using System.Globalization;
using CreatorFlow.Automation;
using CreatorFlow.Channels;
using CreatorFlow.Identity;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory;
using CreatorFlow.Operations;
using CreatorFlow.Orders;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Http;
using CreatorFlow.Platform.Live;
using CreatorFlow.Platform.Telemetry;
using CreatorFlow.Shipping;

namespace CreatorFlow.Web.Hosting;

/// <summary>Composes the modules into one program.</summary>
internal static class CreatorFlowHost
{
    /// <summary>The whole node: pages, API, loops. Not started.</summary>
    public static WebApplication Build(HostSettings settings, Action<IServiceCollection>? add = null)
    {
        PrepareFolder(settings);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        // A node is told by its command line; files beside the program, and watching them, are not wanted.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(settings.Url);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        ConfigureLogging(builder.Logging, settings);
        AddModules(builder.Services, settings);
        builder.Services.AddRouting();
        add?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseRoutes();
        return app;
    }

    /// <summary>The modules without pages and loops, for commands that work on the database.</summary>
    public static ServiceProvider Services(HostSettings settings) => Modules(settings with { RunLoops = false });

    /// <summary>The modules without pages; their loops run once the hosted services are started.</summary>
    public static ServiceProvider Modules(HostSettings settings, Action<IServiceCollection>? add = null)
    {
        PrepareFolder(settings);
        var services = new ServiceCollection();
        services.AddLogging(logging => ConfigureLogging(logging, settings));
        AddModules(services, settings);
        add?.Invoke(services);
        return services.BuildServiceProvider();
    }

    /// <summary>Brings the tables up to date.</summary>
    public static async Task Migrate(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Database>().Migrate(ct);
    }

    private static void AddModules(IServiceCollection services, HostSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Live);
        services.AddPlatform(new PlatformOptions
        {
            Database = settings.Database, RunLoops = settings.RunLoops, InboxKept = settings.InboxKept,
        });
        services.AddTelemetry();
        services.AddIdentity(new IdentitySettings { KeyFolder = settings.KeyFolder });
        services.AddInventory();
        services.AddChannels(settings.Channels);
        services.AddShipping(settings.Shipping);
        services.AddOrders();
        services.AddAutomation();
        services.AddOperations();
        services.AddOutgoingHttp("tiktokshop");
        services.AddOutgoingHttp("ups");
        services.AddHttpClient("sandbox")
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
            .RemoveAllLoggers();
    }

    private static void PrepareFolder(HostSettings settings)
    {
        Directory.CreateDirectory(settings.DataFolder);
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en");
    }

    private static void ConfigureLogging(ILoggingBuilder logging, HostSettings settings)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        });
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.SetMinimumLevel(settings.Verbose ? LogLevel.Information : LogLevel.Warning);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Error);
    }
}
