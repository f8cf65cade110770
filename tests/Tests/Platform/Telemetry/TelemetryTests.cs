using System.Net;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Telemetry;
using CreatorFlow.Tests.Given;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CreatorFlow.Tests.Platform.Telemetry;

public sealed class TelemetryTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_process_with_its_database_is_alive_and_ready()
    {
        await using var world = await World.On("sqlite");

        (await Ask(world.Address, "/health/live")).ShouldBe((HttpStatusCode.OK, "live"));
        (await Ask(world.Address, "/health/ready")).ShouldBe((HttpStatusCode.OK, "ready"));
    }

    [Fact]
    public async Task A_database_that_cannot_be_opened_is_not_ready_while_the_process_lives()
    {
        var nowhere = DatabaseAddress.Sqlite(Path.Combine(Path.GetTempPath(), $"{Ids.New(TestClock.Start)}", "no.db"));

        (await Ask(nowhere, "/health/live")).Status.ShouldBe(HttpStatusCode.OK);
        (await Ask(nowhere, "/health/ready")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    private static async Task<(HttpStatusCode Status, string Text)> Ask(DatabaseAddress address, string path)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(new TestClock()).AddTelemetry();
        builder.Services.AddPlatform(new PlatformOptions { Database = address, RunLoops = false });
        await using var app = builder.Build();
        app.UseTelemetry();
        app.MapHealth(_ => { });
        await app.StartAsync(Ct);

        using var http = new HttpClient(new SocketsHttpHandler());
        using var answer = await http.GetAsync(new Uri(new Uri(app.Urls.Single()), path), Ct);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }
}
