using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Accounts;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Shipping.Track;

/// <summary>
/// Asks the carrier about parcels under way, those first that were asked about longest ago, and comes back by itself.
/// A parcel is followed until it is delivered, or for sixty days.
/// </summary>
internal sealed class TrackParcels(AppDb db, CarrierDesk desk, ShippingOptions options, TimeProvider clock)
    : IJobHandler
{
    public const string JobKind = "shipping.track_parcels";

    private const int ParcelsPerRun = 200;
    private const int CallsAtOnce = 8;

    private static readonly TimeSpan FollowFor = TimeSpan.FromDays(60);
    private static readonly TimeSpan PauseBetweenFullRuns = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LookAtMostEvery = TimeSpan.FromMinutes(1);

    public string Kind => JobKind;

    // It must never stop coming back.
    public JobLimits Limits { get; } = new() { MaxAttempts = int.MaxValue, LongestRetry = TimeSpan.FromMinutes(1) };

    public static NewJob Job() => new(JobKind, "track", "track") { Priority = 200 };

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var checkedBefore = clock.GetUtcNow() - options.TrackEvery;
        var due = await db.Set<Label>().AsNoTracking()
            .Where(label => label.Following && label.CheckedAt <= checkedBefore)
            .OrderBy(label => label.CheckedAt)
            .Take(ParcelsPerRun)
            .ToListAsync(ct);
        var answers = await Ask(due, ct);

        await using var work = await db.Begin(ct);

        if (answers.Count > 0)
        {
            await Write(answers, ct);
        }

        var pause = due.Count == ParcelsPerRun ? PauseBetweenFullRuns
            : options.TrackEvery < LookAtMostEvery ? options.TrackEvery
            : LookAtMostEvery;

        foreach (var job in batch.Jobs)
        {
            batch.Again(job, clock.GetUtcNow() + pause);
        }

        await batch.Settle(ct);
        await work.Commit(ct);
    }

    private async Task<Dictionary<Guid, Result<List<ParcelScan>>>> Ask(List<Label> labels, CancellationToken ct)
    {
        if (labels.Count == 0 || (await desk.Open(CarrierDesk.OwnAccount, ct)).Refused(out _, out var open))
        {
            return [];
        }

        var answers = new Result<List<ParcelScan>>[labels.Count];
        await Parallel.ForAsync(
            0,
            labels.Count,
            new ParallelOptions { MaxDegreeOfParallelism = CallsAtOnce, CancellationToken = ct },
            async (i, calling) => answers[i] = await open.Carrier.Track(labels[i].TrackingNumber!, calling));

        return labels.Select((label, i) => (label.Id, answers[i])).ToDictionary();
    }

    private async Task Write(Dictionary<Guid, Result<List<ParcelScan>>> answers, CancellationToken ct)
    {
        var labels = await db.ForChange(answers.Keys, ct);
        var kept = await db.Set<ScanRow>().AsNoTracking()
            .Where(scan => answers.Keys.Contains(scan.LabelId))
            .ToListAsync(ct);
        var known = kept.ToLookup(scan => scan.LabelId);

        foreach (var label in labels)
        {
            // No answer: it keeps its place in the queue's rhythm and is asked about again.
            var scans = answers[label.Id].Refused(out _, out var seen) ? [] : seen;
            var news = NewScans(label, scans, [.. known[label.Id]]);
            db.AddRange(news);
            TellSteps(label, news, [.. known[label.Id].Select(scan => scan.Step)]);

            var delivered = scans.Exists(scan => scan.Step == ParcelStep.Delivered);
            var now = clock.GetUtcNow();
            label.Checked(now, follow: label.Following && !delivered && now - label.BoughtAt < FollowFor);
        }
    }

    private static List<ScanRow> NewScans(Label label, List<ParcelScan> seen, List<ScanRow> known)
    {
        var keys = known.Select(scan => (scan.At, scan.Text)).ToHashSet();

        return
        [
            .. seen
                .Select(scan => new ScanRow
                {
                    WorkspaceId = label.WorkspaceId,
                    LabelId = label.Id,
                    At = DateTimeOffset.FromUnixTimeMilliseconds(scan.At.ToUnixTimeMilliseconds()),
                    Text = scan.Text[..Math.Min(scan.Text.Length, ScanRow.MaxTextCharacters)],
                    Step = scan.Step,
                    Place = scan.Place,
                })
                .Where(scan => keys.Add((scan.At, scan.Text))),
        ];
    }

    /// <summary>That the carrier heard of the parcel is no step of the parcel.</summary>
    private void TellSteps(Label label, List<ScanRow> news, HashSet<ParcelStep> known)
    {
        foreach (var scan in news.Where(scan => scan.Step != ParcelStep.Announced && known.Add(scan.Step)))
        {
            db.Tell(
                new ParcelMoved(label.ParcelId, label.TrackingNumber!, scan.Step, scan.At), label.Id,
                Actor.Carrier(label.Carrier ?? ""));
        }
    }
}
