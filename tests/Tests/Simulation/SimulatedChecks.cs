using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Checks;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Simulation;

/// <summary>
/// What holds after every step, whatever happened and whatever is still under way. The cheap part is asked after each
/// step, the program's own checks of the whole database now and then.
/// </summary>
internal sealed class SimulatedChecks(SimulatedLife life)
{
    private const int StepsBetweenFullChecks = 40;

    private const string HintsKind = "inbox:" + ChannelHint.OrderTopic;

    /// <summary>Keys of what nobody told us of.</summary>
    private const string BySweep = "sweep:";

    private const string Levels =
        """
        SELECT l.sku, l.on_hand, l.reserved,
            COALESCE((SELECT SUM(m.quantity) FROM movements m WHERE m.workspace_id = l.workspace_id
                AND m.sku = l.sku AND m.location = l.location), 0),
            COALESCE((SELECT SUM(r.quantity) FROM reservations r WHERE r.workspace_id = l.workspace_id
                AND r.sku = l.sku AND r.location = l.location), 0)
        FROM stock_levels l
        """;

    private readonly Dictionary<Guid, OrderStatus> stands = [];
    private readonly HashSet<(Guid Workspace, string Number)> present = [];
    private readonly HashSet<string> moves = MovesOf(life.Program);
    private readonly SimulatedUnits units = new();
    private long position;
    private int labels;
    private int steps;

    /// <summary>Bundles that were kept for an order and left with it.</summary>
    public int BundlesSold => units.BundlesSold;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What does not hold; none when all does.</summary>
    public async Task<List<string>> Findings()
    {
        var findings = await life.Program.Across(async db => (List<string>)
        [
            .. await Stock(db), .. await units.Findings(db), .. await Acknowledged(db), .. await Histories(db),
            .. await KeptTwice(db), .. await Unasked(db), .. await Unattended(db),
        ]);
        findings.AddRange(life.Carrier.PaidTwice.Select(reference => $"the label {reference} was paid for twice"));

        if (findings.Count == 0 && ++steps % StepsBetweenFullChecks == 0)
        {
            findings.AddRange(await Full());
        }

        return findings;
    }

    /// <summary>The program's own checks of the whole database.</summary>
    public Task<List<string>> Full() => life.Program.Across(async db =>
    {
        var findings = new List<string>();

        foreach (var check in life.Program.Node.Services.GetServices<ICheck>())
        {
            findings.AddRange((await check.Findings(db, Ct)).Select(text => $"{check.Name}: {text}"));
        }

        return findings;
    });

    private static HashSet<string> MovesOf(SimulatedProgram program) =>
    [
        .. program.Node.Services.GetServices<FactKind>().Select(kind => kind.Type)
            .Where(typeof(IOrderMove).IsAssignableFrom).Select(type => type.Name),
    ];

    /// <summary>Levels are the sum of the ledger, reserved is the sum of reservations, nothing is sold twice.</summary>
    private static async Task<List<string>> Stock(AppDb db)
    {
        var findings = new List<string>();
        await using var command = await db.Command(Levels, [], Ct);
        await using var row = await command.ExecuteReaderAsync(Ct);

        while (await row.ReadAsync(Ct))
        {
            var (onHand, reserved) = (Number(row, 1), Number(row, 2));
            var (ledger, reservations) = (Number(row, 3), Number(row, 4));

            if (onHand != ledger || reserved != reservations || reserved < 0 || reserved > onHand)
            {
                findings.Add(
                    $"{row.GetString(0)}: on hand {onHand}, ledger {ledger}, reserved {reserved}, "
                    + $"reservations {reservations}");
            }
        }

        await row.CloseAsync();
        await db.Database.CloseConnectionAsync();
        return findings;
    }

    /// <summary>An order of which a webhook was acknowledged is here, or its hint waits to be read.</summary>
    private async Task<List<string>> Acknowledged(AppDb db)
    {
        var findings = new List<string>();

        foreach (var seller in life.All)
        {
            var open = seller.Shop.Acknowledged.Where(number => !present.Contains((seller.WorkspaceId, number)))
                .ToList();

            if (open.Count == 0)
            {
                continue;
            }

            var known = await db.Set<Order>()
                .Where(order => order.WorkspaceId == seller.WorkspaceId && open.Contains(order.Number))
                .Select(order => order.Number).ToListAsync(Ct);
            var waiting = (await db.Set<InboxRow>()
                    .Where(row => row.WorkspaceId == seller.WorkspaceId && row.DoneAt == null
                        && row.Topic == ChannelHint.OrderTopic)
                    .Select(row => row.Body).ToListAsync(Ct))
                .Select(body => ChannelHint.FromJson(body).ExternalOrderId).ToHashSet();
            present.UnionWith(known.Select(number => (seller.WorkspaceId, number)));
            findings.AddRange(open.Except(known).Where(number => !waiting.Contains(number))
                .Select(number => $"order {number} was acknowledged and is lost"));
        }

        return findings;
    }

    /// <summary>A webhook that comes again is the one that came before.</summary>
    private async Task<List<string>> KeptTwice(AppDb db)
    {
        var kept = await db.Set<InboxRow>().Where(row => row.Topic == ChannelHint.OrderTopic)
            .Where(row => !row.DedupeKey.StartsWith(BySweep))
            .GroupBy(row => row.WorkspaceId).Select(same => new { same.Key, Rows = same.Count() })
            .ToDictionaryAsync(own => own.Key, own => own.Rows, Ct);
        return
        [
            .. life.All.Where(seller => kept.GetValueOrDefault(seller.WorkspaceId) > seller.Arrived.Count)
                .Select(seller => $"{kept[seller.WorkspaceId]} webhooks are kept of {seller.Arrived.Count}"),
        ];
    }

    /// <summary>Each label that is sold is one of ours: its reference is committed before the call.</summary>
    private async Task<List<string>> Unasked(AppDb db)
    {
        var fresh = life.Carrier.Sold.Skip(labels).Select(label => label.Reference).ToList();
        labels += fresh.Count;
        var known = fresh.Count == 0 ? [] : await db.Set<Label>()
            .Where(label => fresh.Contains(label.Reference)).Select(label => label.Reference).ToListAsync(Ct);
        return [.. fresh.Except(known).Select(reference => $"the label {reference} is paid for and none of ours")];
    }

    /// <summary>What waits has a job that will see to it, whatever became of earlier ones.</summary>
    private static async Task<List<string>> Unattended(AppDb db)
    {
        var jobs = (await db.Set<JobRow>()
                .Where(job => job.Kind == HintsKind || job.Kind == PurchaseLabels.JobKind)
                .Select(job => new { job.WorkspaceId, job.Kind, job.Key }).ToListAsync(Ct))
            .Select(job => (job.WorkspaceId, job.Kind, job.Key)).ToHashSet();
        var hints = await db.Set<InboxRow>().Where(row => row.Topic == ChannelHint.OrderTopic && row.DoneAt == null)
            .Select(row => new { row.WorkspaceId, row.Lane }).Distinct().ToListAsync(Ct);
        var queued = await db.Set<Label>().Where(label => label.Status == LabelStatus.Queued)
            .Select(label => new { label.WorkspaceId, label.Id, label.Reference }).ToListAsync(Ct);
        return
        [
            .. hints.Where(row => !jobs.Contains((row.WorkspaceId, HintsKind, row.Lane)))
                .Select(row => $"webhooks of {row.Lane} wait and nobody reads them"),
            .. queued.Where(label => !jobs.Contains((label.WorkspaceId, PurchaseLabels.JobKind, $"{label.Id:N}")))
                .Select(label => $"the label {label.Reference} waits and nobody buys it"),
        ];
    }

    /// <summary>Facts and states agree: each move begins where the last ended, the last where the order is.</summary>
    private async Task<List<string>> Histories(AppDb db)
    {
        var told = (await new FactLog(db).Written(position, int.MaxValue, Ct)).ToList();
        var moved = told.Where(fact => moves.Contains(fact.Kind)).ToList();
        var findings = new List<string>();

        foreach (var fact in moved)
        {
            var move = fact.Body<Move>();
            var from = stands.GetValueOrDefault(fact.SubjectId, OrderStatus.None);
            stands[fact.SubjectId] = move.To;

            if (move.From != from || !(move.To == from || OrderLifecycle.Allows(from, move.To)))
            {
                findings.Add($"{fact.Kind} from {move.From} to {move.To} of an order at {from}");
            }
        }

        position = told.Count == 0 ? position : told[^1].Cursor.Position;
        var ids = moved.Select(fact => fact.SubjectId).Distinct().ToList();
        var now = ids.Count == 0 ? [] : await db.Set<Order>().Where(order => ids.Contains(order.Id))
            .Select(order => new { order.Id, order.Number, order.Status }).ToListAsync(Ct);
        findings.AddRange(now.Where(order => stands[order.Id] != order.Status)
            .Select(order => $"order {order.Number} is {order.Status}, its history ends at {stands[order.Id]}"));

        if (now.Count != ids.Count)
        {
            findings.Add($"{ids.Count - now.Count} histories are of no order");
        }

        return findings;
    }

    private static long Number(System.Data.Common.DbDataReader row, int column) =>
        Convert.ToInt64(row.GetValue(column), null);

    private sealed record Move(OrderStatus From, OrderStatus To);
}
