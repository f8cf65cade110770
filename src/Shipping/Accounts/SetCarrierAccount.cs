using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Shipping.Carriers;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Shipping.Rates;
using CreatorFlow.Shipping.Track;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Shipping.Accounts;

/// <summary>
/// Makes an account that its carrier accepted the workspace's, and queues the labels that waited for one.
/// </summary>
internal sealed class SetCarrierAccount(
    AppDb db, CarrierDesk desk, IJobQueue queue, RateBook rates, TimeProvider clock)
{
    private static readonly string[] WaitingCodes =
        [ShippingProblems.NoCarrierAccountCode, ShippingProblems.CarrierCredentialsCode];

    public async Task<Guid> Run(AcceptedAccount accepted, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var account = await Account(accepted.Carrier, ct);
        account.Set(accepted, desk.Seal(accepted.CredentialsJson), by, clock.GetUtcNow());
        db.Tell(new CarrierAccountSet(account.Id, account.Carrier, account.AccountNumber), account.Id, by);

        await QueueWaiting(ct);
        await queue.Enqueue([TrackParcels.Job()], ct);
        await work.Commit(ct);

        rates.Forget(account.Id);
        return account.Id;
    }

    private async Task<CarrierAccount> Account(string carrier, CancellationToken ct)
    {
        if (await db.Set<CarrierAccount>().SingleOrDefaultAsync(row => row.Carrier == carrier, ct) is { } known)
        {
            return known;
        }

        var opened = CarrierAccount.Open(db.Scope.Id, carrier, clock.GetUtcNow());
        db.Add(opened);
        return opened;
    }

    private async Task QueueWaiting(CancellationToken ct)
    {
        var waiting = await db.Set<Label>()
            .Where(label => WaitingCodes.Contains(label.TroubleCode) && label.Status == LabelStatus.Failed)
            .Where(label => label.GivenUpAt == null || label.BuyingAt != null)
            .OrderBy(label => label.Id)
            .ToListAsync(ct);

        // A stopped label is not bought any more; only what became of its purchase is found out.
        foreach (var label in waiting.Where(label => label.GivenUpAt is null))
        {
            label.Requeue();
        }

        var now = clock.GetUtcNow();
        await queue.Enqueue([.. waiting.Select(label => PurchaseLabels.Job(label, urgent: false, now))], ct);
    }
}
