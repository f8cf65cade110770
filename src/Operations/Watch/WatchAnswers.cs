using CreatorFlow.Channels.Contracts;
using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Orders.Contracts;

namespace CreatorFlow.Operations.Watch;

/// <summary>Buyers who ask for a return or to cancel, and whom the channel will soon answer itself.</summary>
internal sealed class WatchAnswers(IAnswerClocks clocks, IChannels channels, TimeProvider clock) : IWatch
{
    /// <summary>Time enough for a working day to begin.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromHours(12);

    /// <summary>Less than this is nearly over.</summary>
    public static readonly TimeSpan Nearly = TimeSpan.FromHours(2);

    public string Name => "answers";

    public IReadOnlyCollection<AlertKind> Kinds { get; } = [AlertKind.ReturnsDue, AlertKind.CancellationsDue];

    public IReadOnlyCollection<string> Facts { get; } =
    [
        nameof(ReturnOpened), nameof(ReturnAnswerGiven), nameof(ReturnAnswerRefused), nameof(ReturnApproved),
        nameof(RefundRecorded), nameof(ReturnWithdrawn), nameof(CancellationAsked), nameof(CancellationAccepted),
        nameof(CancellationRejected), nameof(CancellationWithdrawn), nameof(OrderCancelled),
    ];

    public async Task<IReadOnlyList<Finding>> Find(CancellationToken ct)
    {
        var due = await clocks.Due(Soon, ct);
        var names = due.Count == 0
            ? new Dictionary<Guid, string>()
            : (await channels.Shops(ct)).ToDictionary(shop => shop.Id, shop => shop.Name);

        return [.. due.SelectMany(own => Of(own, names.GetValueOrDefault(own.ShopId, "")))];
    }

    private IEnumerable<Finding> Of(AnswersDue own, string shop)
    {
        Finding?[] findings =
        [
            New(AlertKind.ReturnsDue, own.Returns, own.NextReturnAt, "/orders/returns"),
            New(AlertKind.CancellationsDue, own.Cancellations, own.NextCancellationAt, "/orders/cancellations"),
        ];
        return findings.OfType<Finding>();

        Finding? New(AlertKind kind, int count, DateTimeOffset? next, string link) => count == 0
            ? null
            : new(kind, $"{kind}:{own.ShopId:N}", SeverityOf(next), count) { Subject = shop, Link = link };
    }

    private AlertSeverity SeverityOf(DateTimeOffset? next) =>
        next - clock.GetUtcNow() < Nearly ? AlertSeverity.Critical : AlertSeverity.Warning;
}
