using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Shipping.Rates;
using CreatorFlow.Shipping.Track;
using CreatorFlow.Shipping.Ups;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Shipping.Accounts;

/// <summary>
/// Sets the workspace's UPS account, after UPS gave a token for it, and queues the labels that waited for one.
/// </summary>
internal sealed class SetCarrierAccount(
    AppDb db, CarrierDesk desk, UpsClient ups, IJobQueue queue, RateBook rates, TimeProvider clock) : IShippingSetup
{
    private static readonly string[] WaitingCodes =
        [ShippingProblems.NoCarrierAccountCode, ShippingProblems.CarrierCredentialsCode];

    public Task<Result<Guid>> UseUps(UpsAccountSettings settings, Address shipFrom, Actor by, CancellationToken ct) =>
        Run(settings, shipFrom, by, ct);

    public async Task<Result<Guid>> Run(UpsAccountSettings given, Address shipFrom, Actor by, CancellationToken ct)
    {
        if (UpsSettings.From(given).Refused(out var problem, out var settings)
            || UpsMapping.ToParty(shipFrom, residential: false).Refused(out problem, out _)
            || (await ups.Token(settings, ct)).Refused(out problem, out _))
        {
            return problem;
        }

        await using var work = await db.Begin(ct);
        var account = await Account(ct);
        account.Set(
            settings.ShipperNumber, desk.Seal(settings), shipFrom, settings.Format, by, clock.GetUtcNow());
        db.Tell(new CarrierAccountSet(account.Id, account.Carrier, account.AccountNumber), account.Id, by);

        await QueueWaiting(ct);
        await queue.Enqueue([TrackParcels.Job()], ct);
        await work.Commit(ct);

        rates.Forget(account.Id);
        return account.Id;
    }

    private async Task<CarrierAccount> Account(CancellationToken ct)
    {
        var known = await db.Set<CarrierAccount>().SingleOrDefaultAsync(row => row.Carrier == CarrierAccount.Ups, ct);

        if (known is not null)
        {
            return known;
        }

        var opened = CarrierAccount.Open(db.Scope.Id, CarrierAccount.Ups, clock.GetUtcNow());
        db.Add(opened);
        return opened;
    }

    private async Task QueueWaiting(CancellationToken ct)
    {
        var waiting = await db.Set<Label>()
            .Where(label => WaitingCodes.Contains(label.TroubleCode))
            .Where(label => label.Status == LabelStatus.Failed && (label.GivenUpAt == null || label.BuyingAt != null))
            .OrderBy(label => label.Id)
            .ToListAsync(ct);

        // A stopped label is not bought any more; only what became of its purchase is found out.
        foreach (var label in waiting.Where(label => label.GivenUpAt is null))
        {
            label.Requeue();
        }

        await queue.Enqueue([.. waiting.Select(label => PurchaseLabels.Job(label, clock.GetUtcNow()))], ct);
    }
}
