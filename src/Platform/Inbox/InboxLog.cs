using System.Linq.Expressions;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Inbox;

/// <summary>Looks through the kept messages of a lane, and has some read once more.</summary>
internal sealed class InboxLog(AppDb db, IJobQueue jobs, PlatformOptions options, TimeProvider clock) : IInboxLog
{
    public DateTimeOffset KeptSince => clock.GetUtcNow() - options.InboxKept;

    public async Task<IReadOnlyList<InboxEvent>> Latest(
        string lane, InboxFilter filter, int limit, CancellationToken ct) =>
        await Shown(Of(lane, filter).OrderByDescending(row => row.Id).Take(limit)).ToListAsync(ct);

    public async Task<IReadOnlyList<InboxTimes>> Times(
        string lane, InboxFilter filter, int limit, CancellationToken ct) =>
        await Of(lane, filter with { State = InboxState.Done })
            .OrderByDescending(row => row.Id)
            .Take(limit)
            .Select(row => new InboxTimes(row.ReceivedAt, row.DoneAt!.Value))
            .ToListAsync(ct);

    public Task<InboxEvent?> Find(string lane, Guid id, CancellationToken ct) =>
        Shown(Of(lane, new()).Where(row => row.Id == id)).FirstOrDefaultAsync(ct);

    public Task<int> Count(string lane, InboxFilter filter, CancellationToken ct) => Of(lane, filter).CountAsync(ct);

    public async Task<IReadOnlyDictionary<string, int>> CountByLane(
        IReadOnlyCollection<string> lanes, InboxFilter filter, CancellationToken ct) =>
        await Narrowed(Told(row => lanes.Contains(row.Lane)), filter)
            .GroupBy(row => row.Lane)
            .Select(own => new { own.Key, Count = own.Count() })
            .ToDictionaryAsync(own => own.Key, own => own.Count, StringComparer.Ordinal, ct);

    public async Task<IReadOnlyList<InboxTally>> Tally(string lane, DateTimeOffset since, CancellationToken ct) =>
        await Of(lane, new() { Since = since })
            .GroupBy(row => new { row.Topic, row.Source })
            .OrderBy(own => own.Key.Source).ThenBy(own => own.Key.Topic)
            .Select(own => new InboxTally(
                own.Key.Topic,
                own.Key.Source ?? "",
                own.Count(),
                own.Count(row => row.DoneAt == null && row.FailedAt == null),
                own.Count(row => row.FailedAt != null)))
            .ToListAsync(ct);

    public async Task<IReadOnlySet<string>> Kept(
        string lane, string topic, IReadOnlyCollection<string> parts, DateTimeOffset since, CancellationToken ct) =>
        (await Of(lane, new() { Since = since })
            .Where(row => row.Source != null && row.Topic == topic)
            .Where(row => parts.Any(part => row.Body.Contains(part)))
            .Select(row => row.Body)
            .ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);

    public async Task<IReadOnlyList<Guid>> Reopen(
        string lane, InboxFilter filter, int limit, CancellationToken ct)
    {
        var found = await Of(lane, filter)
            .OrderBy(row => row.Id)
            .Take(limit)
            .Select(row => new { row.Id, row.Topic, IsWaiting = row.DoneAt == null && row.FailedAt == null })
            .ToListAsync(ct);
        var ids = found.Where(row => !row.IsWaiting).Select(row => row.Id).ToList();
        var waiting = found.Where(row => row.IsWaiting).Select(row => row.Id).ToList();
        DateTimeOffset? never = null;
        int? anyNumber = null;

        // One that was taken out of its lane goes back: the lane's job is asked for below.
        await db.Set<InboxRow>().Where(row => waiting.Contains(row.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Together, row => anyNumber), ct);
        await db.Set<InboxRow>().Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.DoneAt, row => never)
                .SetProperty(row => row.FailedAt, row => never)
                .SetProperty(row => row.Trouble, row => null)
                .SetProperty(row => row.Together, row => null),
            ct);
        await jobs.Enqueue(
            [
                .. found.Select(row => row.Topic).Distinct()
                    .Select(topic => InboxJob.OfLane(topic, lane)),
            ],
            ct);
        return [.. found.Select(row => row.Id)];
    }

    private IQueryable<InboxRow> Of(string lane, InboxFilter filter) =>
        Narrowed(Told(row => row.Lane == lane), filter);

    // What was set aside is shown whoever told it: else nobody would know.
    private IQueryable<InboxRow> Told(Expression<Func<InboxRow, bool>> ofLane) => db.Set<InboxRow>().AsNoTracking()
        .Where(ofLane).Where(row => row.Source != null || row.FailedAt != null);

    private static IQueryable<InboxRow> Narrowed(IQueryable<InboxRow> rows, InboxFilter filter)
    {
        if (filter.Since is { } since)
        {
            // A message is given its id after it was received; the ids have an index.
            var first = Ids.FirstOf(since);
            rows = rows.Where(row => row.Id >= first && row.ReceivedAt >= since);
        }

        rows = filter.Until is { } until ? rows.Where(row => row.ReceivedAt < until) : rows;
        rows = filter.Source is { } source ? rows.Where(row => row.Source == source) : rows;
        rows = filter.OtherThanSource is { } other ? rows.Where(row => row.Source != other) : rows;
        rows = filter.Topics is { Count: > 0 } topics ? rows.Where(row => topics.Contains(row.Topic)) : rows;
        rows = filter.Id is { } id ? rows.Where(row => row.Id == id) : rows;
        rows = filter.After is { } after ? rows.Where(row => row.Id > after) : rows;
        return filter.State switch
        {
            InboxState.Failed => rows.Where(row => row.FailedAt != null),
            InboxState.Done => rows.Where(row => row.DoneAt != null && row.FailedAt == null),
            InboxState.Waiting => rows.Where(InboxRow.IsToRead),
            _ => rows,
        };
    }

    private static IQueryable<InboxEvent> Shown(IQueryable<InboxRow> rows) => rows.Select(row => new InboxEvent(
        row.Id, row.Topic, row.Lane, row.Source ?? "", row.Body, row.Raw, row.ReceivedAt, row.ToldAt, row.DoneAt,
        row.FailedAt, row.Trouble));
}
