using System.Text.Json;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Web.Bench;

/// <summary>What the read benchmark found or made: who signs in, and numbers of orders of all ages.</summary>
internal sealed record ReadNote(
    Guid WorkspaceId, string Email, int Orders, int Skus, int Seed, IReadOnlyList<string> Sample, double SeedSeconds);

/// <summary>
/// The orders of the read benchmark. In a folder that was named they stay, and a second run on it with the same numbers
/// measures at once.
/// </summary>
internal sealed class ReadWorld(HostSettings settings, int orders, int skus, int seed)
{
    public const int Samples = 500;

    private const int PerCommit = 1_000;
    private const int FactsAtOnce = 5_000;

    private static readonly string[] Reactions = ["orders.follow_totals", "orders.follow_terms"];

    public static readonly string[] LastNames =
        ["Patel", "Gomez", "Smith", "Silva", "Chen", "Novak", "Rossi", "Kim", "Lopez", "Brown", "Haddad", "Meyer"];

    private static readonly string[] FirstNames =
        ["Mia", "Noah", "Ana", "Luis", "Emma", "Liam", "Zoe", "Omar", "Ines", "Ravi", "Chloe", "Hugo", "Sara", "Ivan"];

    private readonly Random random = new(seed);
    private readonly List<string> sample = [];

    private string NotePath => Path.Combine(settings.DataFolder, "bench-read.json");

    public static string SkuOf(int i) => $"SKU-{i:D5}";

    public async Task<ReadNote> Open(IServiceProvider services, CancellationToken ct)
    {
        if (File.Exists(NotePath)
            && JsonSerializer.Deserialize<ReadNote>(await File.ReadAllTextAsync(NotePath, ct)) is { } known
            && (known.Orders, known.Skus, known.Seed) == (orders, skus, seed))
        {
            return known;
        }

        var clock = System.Diagnostics.Stopwatch.StartNew();
        var (workspaceId, email) = await BenchWorld.Owner(services, ct);
        await BenchWorld.Stock(
            services, workspaceId,
            Enumerable.Range(0, skus).Select(i => new CatalogueItem(
                SkuOf(i), $"Product {i}", new(1_999, "USD"), 250, 1_000)),
            ct);
        await Import(services, workspaceId, ct);
        await FollowLog(services, workspaceId, ct);
        var made = new ReadNote(
            workspaceId, email, orders, skus, seed, sample, Math.Round(clock.Elapsed.TotalSeconds, 1));
        await File.WriteAllTextAsync(NotePath, JsonSerializer.Serialize(made), ct);
        return made;
    }

    private async Task Import(IServiceProvider services, Guid workspaceId, CancellationToken ct)
    {
        var shop = BenchWorld.Shop();
        var now = TimeProvider.System.GetUtcNow();

        for (var first = 0; first < orders; first += PerCommit)
        {
            var made = Enumerable.Range(first, Math.Min(PerCommit, orders - first))
                .Select(i => Order(i, now)).ToList();
            await BenchWorld.Import(services, workspaceId, shop, made, ct);
        }
    }

    /// <summary>
    /// What a node's loop keeps up with all the time, here after the fact; and PostgreSQL learns what is in the tables,
    /// as it does by itself within a minute.
    /// </summary>
    private static async Task FollowLog(IServiceProvider services, Guid workspaceId, CancellationToken ct)
    {
        await using var scope = BenchWorld.In(services, workspaceId);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var reactions = scope.ServiceProvider.GetServices<IReaction>()
            .Where(own => Reactions.Contains(own.Name)).ToList();
        var log = scope.ServiceProvider.GetRequiredService<FactLog>();
        var position = 0L;

        while (await log.Written(position, FactsAtOnce, ct) is { Count: > 0 } facts)
        {
            await using var work = await db.Begin(ct);

            foreach (var reaction in reactions)
            {
                await reaction.Handle([.. facts.Where(fact => reaction.Kinds.Contains(fact.Kind))], db, ct);
            }

            await work.Commit(ct);
            position = facts[^1].Cursor.Position;
        }

        if (db.IsPostgres)
        {
            // What the database does by itself within minutes of so many new rows.
            await db.Database.ExecuteSqlRawAsync("VACUUM (ANALYZE)", ct);
        }
    }

    /// <summary>Two years of orders, the newest last; the last three percent are still open.</summary>
    private ChannelOrder Order(int i, DateTimeOffset now)
    {
        var placedAt = now - TimeSpan.FromDays(730.0 * (orders - i) / orders);
        var isOpen = i >= orders * 0.97;
        var price = new Money(1_499, "USD");
        var name = $"{FirstNames[random.Next(FirstNames.Length)]} {LastNames[random.Next(LastNames.Length)]}";
        var number = $"5764{random.Next(10_000_000):D7}{i:D7}";

        if (i % Math.Max(1, orders / Samples) == 0)
        {
            sample.Add(number);
        }

        return new ChannelOrder
        {
            ExternalId = number,
            State = !isOpen ? ChannelOrderState.Delivered
                : i % 3 == 0 ? ChannelOrderState.OnHold : ChannelOrderState.AwaitingShipment,
            PlacedAt = placedAt,
            UpdatedAt = placedAt,
            DispatchBy = placedAt.AddDays(2),
            DeliverBy = placedAt.AddDays(6),
            Total = price * 2,
            Shipping = Money.Zero("USD"),
            Tax = Money.Zero("USD"),
            ShipTo = new(name, "1 Main Street", null, "Chicago", "IL", "60607", "US", "3125550142"),
            Lines =
            [
                new("1", SkuOf(random.Next(skus)), "A product", 1, price),
                new("2", SkuOf(random.Next(skus)), "A product", 1, price),
            ],
        };
    }
}
