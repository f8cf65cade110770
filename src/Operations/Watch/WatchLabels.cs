using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Operations.Watch;

/// <summary>Carriers that do not answer or do not accept our account, and labels that were refused.</summary>
internal sealed class WatchLabels(ILabelTrouble labels) : IWatch
{
    private const string Orders = "/orders?view=ship";
    private const string Account = "/settings/shipping";

    public string Name => "labels";

    public IReadOnlyCollection<AlertKind> Kinds { get; } =
        [AlertKind.LabelsRefused, AlertKind.CarrierDown, AlertKind.CarrierLocked];

    public IReadOnlyCollection<string> Facts { get; } =
        [nameof(LabelFailed), nameof(LabelStopped), nameof(CarrierAccountSet)];

    public async Task<IReadOnlyList<Finding>> Find(CancellationToken ct) =>
        [.. (await labels.ByCarrier(ct)).SelectMany(Of)];

    private static IEnumerable<Finding> Of(CarrierTrouble own)
    {
        Finding?[] findings =
        [
            New(AlertKind.LabelsRefused, own.Refused, Orders),
            New(AlertKind.CarrierDown, own.Unanswered, Orders),
            New(AlertKind.CarrierLocked, own.Locked, Account),
        ];
        return findings.OfType<Finding>();

        Finding? New(AlertKind kind, int count, string link) => count == 0
            ? null
            : new(kind, $"{kind}:{own.Carrier}", AlertSeverity.Critical, count)
            {
                Subject = own.Carrier.ToUpperInvariant(),
                Link = link,
            };
    }
}
