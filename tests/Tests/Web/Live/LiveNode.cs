using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Live;
using CreatorFlow.Platform.Tenancy;
using CreatorFlow.Web.Bench.Fanout;
using CreatorFlow.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Web.Live;

/// <summary>A whole node on a loopback port over a fresh SQLite file, as it runs in production.</summary>
internal sealed class LiveNode(WebApplication app, string folder) : IAsyncDisposable
{
    public const string Password = "seven green bottles";
    private int signIns;

    public WebApplication App { get; } = app;

    public Uri Address => new(App.Urls.First());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static WebApplication Build(string folder) => CreatorFlowHost.Build(new HostSettings
    {
        DataFolder = folder,
        Database = DatabaseAddress.Sqlite(Path.Combine(folder, "test.db")),
        Url = "http://127.0.0.1:0",
        Channels = ShopApps.FromEnvironment(new Uri("http://127.0.0.1")),
    });

    public static async Task<LiveNode> On()
    {
        var folder = Directory.CreateTempSubdirectory("creatorflow-live-").FullName;
        var app = Build(folder);
        await CreatorFlowHost.Migrate(app.Services, Ct);
        await app.StartAsync(Ct);
        return new(app, folder);
    }

    public async Task<Guid> Workspace(string name)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IWorkspaces>()
            .Create(name, EmailOf(name), "Ana", Password, Ct)).Value;
    }

    /// <summary>The cookie of the owner of the workspace of this name.</summary>
    public Task<string> SignIn(string name) => SignInAs(EmailOf(name));

    public Task<string> SignInAs(string email) => FanoutSignIn.Run(
        Address, new NodePerson(Guid.Empty, email), Password, Interlocked.Increment(ref signIns), Ct);

    public async Task Tell(Guid workspaceId, object fact, Guid subjectId)
    {
        await using var scope = App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkspaceScope>().Enter(workspaceId);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await using var work = await db.Begin(Ct);
        db.Tell(fact, subjectId, Actor.System);
        await work.Commit(Ct);
    }

    public async Task<T> Compute<T>(Guid workspaceId)
    {
        await using var scope = App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkspaceScope>().Enter(workspaceId);
        return (T)await scope.ServiceProvider.GetServices<ILiveValues>().Single(own => own.Payload == typeof(T))
            .Compute(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync(CancellationToken.None);
        await App.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static string EmailOf(string name) => $"{name.Replace(' ', '.').Replace("'", "")}@example.com";

    /// <summary>A socket that speaks SignalR's JSON protocol.</summary>
    public sealed class Socket : IDisposable
    {
        private const char EndOfFrame = '\u001e';
        private readonly ClientWebSocket socket = new();
        private readonly byte[] buffer = new byte[256 * 1024];
        private string left = "";

        public async Task<JsonElement> Open(Uri server, string cookie, params string[] channels)
        {
            socket.Options.SetRequestHeader("Cookie", cookie);
            await socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/live" }.Uri, Ct);
            await Send("""{"protocol":"json","version":1}""");
            object?[] arguments = [channels, null];
            await Send(JsonSerializer.Serialize(
                new { type = 1, invocationId = "1", target = "Subscribe", arguments }));

            while (true)
            {
                if (await Next() is { } frame && frame.TryGetProperty("invocationId", out _))
                {
                    return frame.GetProperty("result");
                }
            }
        }

        /// <summary>The next frame that is no ping; null when the server ended the line.</summary>
        public async Task<JsonElement?> Next()
        {
            while (true)
            {
                while (left.IndexOf(EndOfFrame) is >= 0 and var end)
                {
                    var frame = JsonDocument.Parse(left[..end]).RootElement;
                    left = left[(end + 1)..];

                    if (frame.TryGetProperty("type", out var type) && type.GetInt32() == 7)
                    {
                        return null;
                    }

                    if (frame.TryGetProperty("target", out _) || frame.TryGetProperty("invocationId", out _))
                    {
                        return frame;
                    }
                }

                try
                {
                    var part = await socket.ReceiveAsync(buffer, Ct);

                    if (part.MessageType == WebSocketMessageType.Close)
                    {
                        return null;
                    }

                    left += Encoding.UTF8.GetString(buffer, 0, part.Count);
                }
                catch (WebSocketException)
                {
                    return null;
                }
            }
        }

        /// <summary>The messages up to one with this name.</summary>
        public async Task<List<JsonElement>> Until(string name)
        {
            var messages = new List<JsonElement>();

            while (await Next() is { } frame)
            {
                var told = frame.GetProperty("arguments")[0];
                messages.AddRange(told.ValueKind == JsonValueKind.Array ? told.EnumerateArray() : [told]);

                if (messages.Exists(message => message.GetProperty("name").GetString() == name))
                {
                    break;
                }
            }

            return messages;
        }

        public void Dispose() => socket.Dispose();

        private Task Send(string text) => socket.SendAsync(
            Encoding.UTF8.GetBytes(text + EndOfFrame), WebSocketMessageType.Text, endOfMessage: true, Ct);
    }
}
