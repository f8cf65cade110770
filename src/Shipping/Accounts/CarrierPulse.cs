using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Shipping.Accounts;

/// <summary>
/// Tells when a carrier begins to fail and when it works again, by the outcome of purchases: a change of state each, on
/// whatever node, never a call.
/// </summary>
internal sealed class CarrierPulse(AppDb db)
{
    private static readonly string[] OfCarrier =
    [
        ShippingProblems.CarrierUnreachableCode, ShippingProblems.CarrierBusyCode,
        ShippingProblems.CarrierCredentialsCode,
    ];

    /// <summary>Part of the commit that ends the purchases.</summary>
    public async Task Run(IReadOnlyList<Purchasing> tries, CancellationToken ct)
    {
        tries = [.. tries.Where(trial => !trial.Label.IsOfChannel)];
        var trouble = tries.Select(trial => trial.Problem?.Code).FirstOrDefault(code => OfCarrier.Contains(code));
        var works = tries.Any(trial => trial.Purchase is not null);

        // Both in one batch: it stutters, and the next batch tells.
        if (trouble is null == !works)
        {
            return;
        }

        var changed = db.Set<CarrierAccount>().Where(
            account => trouble == null ? account.FailingCode != null : account.FailingCode == null);

        foreach (var account in await changed.AsNoTracking().ToListAsync(ct))
        {
            var rows = await changed.Where(row => row.Id == account.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.FailingCode, trouble), ct);

            if (rows > 0)
            {
                db.Tell(Fact(account.Carrier, trouble), account.Id, Actor.Carrier(account.Carrier));
            }
        }
    }

    private static object Fact(string carrier, string? trouble) =>
        trouble is null ? new CarrierRecovered(carrier) : new CarrierFailing(carrier, trouble);
}
