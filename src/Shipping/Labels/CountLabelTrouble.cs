using CreatorFlow.Platform.Data;
using CreatorFlow.Shipping.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Shipping.Labels;

/// <summary>Counts the labels that parcels still want and that cannot be had.</summary>
internal sealed class CountLabelTrouble(AppDb db, TimeProvider clock) : ILabelTrouble
{
    /// <summary>A carrier that stumbles for a moment is no trouble.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly string[] Silence =
    [
        ShippingProblems.CarrierUnreachableCode, ShippingProblems.CarrierUnclearCode, ShippingProblems.CarrierBusyCode,
        ShippingProblems.LabelInMakingCode, ShippingProblems.PaperRefusedCode,
    ];

    private static readonly string[] Locks =
    [
        ShippingProblems.CarrierCredentialsCode, ShippingProblems.NoCarrierAccountCode,
        ShippingProblems.ShopLockedCode, ShippingProblems.ConsentMissingCode,
    ];

    public async Task<IReadOnlyList<CarrierTrouble>> ByCarrier(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Patience;
        var found = await db.Set<Label>()
            .Where(label => label.GivenUpAt == null && label.TroubleCode != null
                && (label.Status == LabelStatus.Queued || label.Status == LabelStatus.Failed))
            .GroupBy(label => label.Carrier)
            .Select(same => new
            {
                same.Key,
                Unanswered = same.Count(label => Silence.Contains(label.TroubleCode) && label.AskedAt <= before),
                Locked = same.Count(label => Locks.Contains(label.TroubleCode)),
                Refused = same.Count(label => label.Status == LabelStatus.Failed
                    && !Silence.Contains(label.TroubleCode) && !Locks.Contains(label.TroubleCode)),
            })
            .ToListAsync(ct);

        return
        [
            .. found.Select(own => new CarrierTrouble(own.Key ?? "", own.Unanswered, own.Locked, own.Refused))
                .OrderBy(own => own.Carrier, StringComparer.Ordinal),
        ];
    }
}
