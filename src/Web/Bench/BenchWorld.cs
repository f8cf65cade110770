using System.Diagnostics;
using System.Runtime.CompilerServices;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Web.Bench;

/// <summary>What every benchmark prepares and counts.</summary>
internal static class BenchWorld
{
    private const int SkusPerCommit = 1_000;
    private static readonly Dictionary<string, DateTimeOffset> NoHints = [];

    public const string Password = "bench-password-1";

    /// <summary>A workspace of its own, so that a benchmark can be repeated on the same database.</summary>
    public static async Task<Guid> Workspace(IServiceProvider services, CancellationToken ct) =>
        (await Owner(services, ct)).WorkspaceId;

    /// <summary>The same, with the e-mail address by which its owner signs in.</summary>
    public static async Task<(Guid WorkspaceId, string Email)> Owner(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var name = $"bench-{Ids.New(TimeProvider.System.GetUtcNow()):N}";
        var email = $"{name}@creatorflow.example";
        var made = await scope.ServiceProvider.GetRequiredService<IWorkspaces>()
            .Create(name, email, "Bench", Password, ct);
        return (made.Value, email);
    }

    /// <summary>A scope in the workspace.</summary>
    public static AsyncServiceScope In(IServiceProvider services, Guid workspaceId)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkspaceScope>().Enter(workspaceId);
        return scope;
    }

    /// <summary>Lists SKUs with their stock.</summary>
    public static async Task Stock(
        IServiceProvider services, Guid workspaceId, IEnumerable<CatalogueItem> items, CancellationToken ct)
    {
        await using var scope = In(services, workspaceId);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var catalogue = scope.ServiceProvider.GetRequiredService<ICatalogue>();

        foreach (var chunk in items.Chunk(SkusPerCommit))
        {
            await using var work = await db.Begin(ct);
            await catalogue.Ensure(chunk, Actor.System, ct);
            await work.Commit(ct);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>A shop that nobody connected.</summary>
    public static ConnectedShop Shop(Guid? id = null) => new(
        id ?? Ids.New(TimeProvider.System.GetUtcNow()), "TikTok Shop", "Bench", "USD", "America/New_York");

    /// <summary>Imports these orders through the product's own import, in one commit.</summary>
    public static async Task Import(
        IServiceProvider services, Guid workspaceId, ConnectedShop shop, IReadOnlyList<ChannelOrder> orders,
        CancellationToken ct)
    {
        await using var scope = In(services, workspaceId);
        await using var work = await scope.ServiceProvider.GetRequiredService<AppDb>().Begin(ct);
        await scope.ServiceProvider.GetRequiredService<IImportOrders>().Run(shop, orders, NoHints, ct);
        await work.Commit(ct);
    }

    /// <summary>
    /// Counts to so many evenly over each second; what a slow tick misses is made up by the next.
    /// </summary>
    public static async IAsyncEnumerable<int> AtPace(
        int all, double perSecond, int ticksPerSecond, [EnumeratorCancellation] CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / ticksPerSecond));
        var clock = Stopwatch.StartNew();
        var count = 0;

        while (count < all && await timer.WaitForNextTickAsync(ct))
        {
            var due = Math.Min(all, (int)(clock.Elapsed.TotalSeconds * perSecond));

            for (; count < due; count++)
            {
                yield return count;
            }
        }
    }

    /// <summary>Lets the product's loops run as long as this takes.</summary>
    public static async Task<T> WithLoops<T>(IServiceProvider services, Func<Task<T>> act, CancellationToken ct)
    {
        var hosted = services.GetServices<IHostedService>().ToList();

        foreach (var own in hosted)
        {
            await own.StartAsync(ct);
        }

        try
        {
            return await act();
        }
        finally
        {
            hosted.Reverse();

            foreach (var own in hosted)
            {
                await own.StopAsync(CancellationToken.None);
            }
        }
    }

    /// <summary>
    /// As <see cref="CreatorFlow.Platform.Percentile"/>, of values in any order; 0 when there are none.
    /// </summary>
    public static double Percentile(IEnumerable<double> values, int percent, int digits = 2) =>
        Math.Round(CreatorFlow.Platform.Percentile.Of([.. values.Order()], percent) ?? 0, digits);

    public static long RssMb => Environment.WorkingSet / (1024 * 1024);

    public static string NameOf(DatabaseAddress database) => database.IsPostgres ? "postgres" : "sqlite";
}
