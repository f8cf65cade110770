using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Performance;

/// <summary>
/// Reads how a shop sells, by day and by content, and which orders creators brought; begins itself again, one job a
/// shop. It reaches back behind what it has seen, since figures are restated. A part that the channel refuses leaves
/// the others alone, and the shop connected; the page says why. So does one that is overloaded: it is tried again soon.
/// </summary>
internal sealed class PullFigures(
    AppDb db,
    IEnumerable<ISalesChannel> channels,
    IEnumerable<IReadFigures> parts,
    FiguresReadings readings,
    ForgetFigures forget,
    ChannelsOptions options,
    TimeProvider clock) : IJobHandler
{
    public const string JobKind = "channels.pull_figures";

    private static readonly TimeSpan PauseWhenLimited = TimeSpan.FromSeconds(10);

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new()
    {
        BatchesAtOnce = 2,
        MaxAttempts = int.MaxValue,
        LongestRetry = TimeSpan.FromMinutes(15),
    };

    public static NewJob For(Guid shopId) => new(JobKind, shopId.ToString("N"), shopId.ToString("N"));

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var shopId = Guid.ParseExact(batch.Lane, "N");
        var shop = await db.Set<ShopConnection>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == shopId, ct);

        if (shop is not { Status: ConnectionStatus.Connected }
            || channels.Single(own => own.Key == shop.Channel).Figures is null)
        {
            // Connecting again queues it anew.
            batch.Done(batch.Jobs[0]);
        }
        else if (await Read(shop, ct) is { } failure)
        {
            batch.Retry(
                batch.Jobs[0], failure.Message,
                failure.Kind == ChannelFailureKind.RateLimited ? PauseWhenLimited : null);
        }
        else
        {
            batch.Again(batch.Jobs[0], clock.GetUtcNow() + options.FiguresEvery);
        }

        await using var work = await db.Begin(ct);
        await batch.Settle(ct);
        await work.Commit(ct);
    }

    /// <summary>The failure after which all of it is to be read again soon; null when it is not.</summary>
    private async Task<ChannelFailure?> Read(ShopConnection shop, CancellationToken ct)
    {
        var failed = new Dictionary<FiguresPart, ChannelFailure>();
        ChannelFailure? soon = null;

        foreach (var part in parts.OrderBy(own => own.Part))
        {
            var failure = part.NeedsDays && failed.TryGetValue(FiguresPart.Days, out var ofDays)
                ? ofDays
                : await Read(shop, part, ct);

            if (failure is null)
            {
                await readings.Note(shop, part.Part, own => own.Done(clock.GetUtcNow()), ct);
                continue;
            }

            if (failure.Kind == ChannelFailureKind.RateLimited)
            {
                return failure;
            }

            await readings.Note(shop, part.Part, own => own.Fail(failure.Message), ct);
            soon ??= failure.Kind == ChannelFailureKind.Retry ? failure : null;
            failed[part.Part] = failure;
        }

        if (failed.Count == 0)
        {
            await forget.Run(shop, ct);
        }

        await Tell(shop, failed.Keys, ct);
        return soon;
    }

    private async Task<ChannelFailure?> Read(ShopConnection shop, IReadFigures part, CancellationToken ct)
    {
        try
        {
            await part.Run(shop, await Span(shop, part.Part, ct), ct);
            return null;
        }
        catch (ChannelFailure failure)
        {
            return failure;
        }
    }

    /// <summary>Whole days that are over by the clock of the shop, from behind the newest that was read.</summary>
    private async Task<FiguresSpan> Span(ShopConnection shop, FiguresPart part, CancellationToken ct)
    {
        var zone = ShopTime.Zone(shop.TimeZoneId);
        var today = ShopTime.Day(clock.GetUtcNow(), zone);
        var newest = (await readings.Of(shop.Id, ct)).FirstOrDefault(own => own.Part == part)?.NewestDay;
        var first = today.AddDays(-options.FirstFiguresDays);
        var from = newest?.AddDays(1 - options.FiguresOverlapDays) ?? first;
        return new(from < first ? first : from, today, zone);
    }

    private async Task Tell(ShopConnection shop, IReadOnlyCollection<FiguresPart> failed, CancellationToken ct)
    {
        var read = parts.Select(own => own.Part).Where(part => !failed.Contains(part)).Order().ToList();

        if (read.Count == 0)
        {
            return;
        }

        var until = (await readings.Of(shop.Id, ct)).FirstOrDefault(own => own.Part == FiguresPart.Days)?.NewestDay;
        await using var work = await db.Begin(ct);
        db.Tell(new ShopFiguresRead(shop.Name, until, read), shop.Id, Actor.Channel(shop.Name));
        await work.Commit(ct);
    }
}
