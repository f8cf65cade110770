using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Accounts;
using CreatorFlow.Shipping.Carriers;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Rates;

namespace CreatorFlow.Shipping.Labels;

/// <summary>The calls of a batch of purchases: many at once, no transaction open.</summary>
internal sealed class PurchaseCalls(RateBook rates, ShippingOptions options, TimeProvider clock)
{
    private const int CallsAtOnce = 16;

    /// <summary>Asks the carrier for every label that an earlier try may have bought.</summary>
    public Task FindEarlier(IReadOnlyList<Purchasing> tries, OpenCarrier open, CancellationToken ct) =>
        AtOnce(tries.Where(trial => trial.MayBeBought), (trial, calling) => FindEarlier(trial, open, calling), ct);

    /// <summary>Chooses a service for every label that is to be bought.</summary>
    public Task Choose(IReadOnlyList<Purchasing> tries, OpenCarrier open, CancellationToken ct) =>
        AtOnce(tries.Where(trial => trial.WantsToBuy), (trial, calling) => Choose(trial, open, calling), ct);

    /// <summary>
    /// Buys what was chosen. An unclear answer is asked for once; what stays unclear is left to a later try.
    /// </summary>
    public static Task Buy(IReadOnlyList<Purchasing> tries, OpenCarrier open, CancellationToken ct) =>
        AtOnce(tries.Where(trial => trial.IsChosen), (trial, calling) => Buy(trial, open, calling), ct);

    private async Task FindEarlier(Purchasing trial, OpenCarrier open, CancellationToken ct)
    {
        if ((await open.Carrier.FindByReference(trial.Label.AskedUnder, ct)).Refused(out var problem, out var purchase))
        {
            trial.End(ShippingProblems.StillUnclear(open.Carrier.Name, problem));
            return;
        }

        if (purchase is not null)
        {
            trial.Found(purchase);
            return;
        }

        var settlesAt = trial.Label.BuyingAt + options.PurchaseSettles;
        var now = clock.GetUtcNow();

        if (settlesAt > now)
        {
            var unclear = ShippingProblems.CarrierUnclear(open.Carrier.Name, "the purchase may still come about");
            trial.End(unclear, settlesAt - now);
            return;
        }

        trial.NothingFound();
    }

    private async Task Choose(Purchasing trial, OpenCarrier open, CancellationToken ct)
    {
        var label = trial.Label;
        var parcel = new Parcel(label.ShipTo, label.WeightGrams, open.ShipDay(clock.GetUtcNow()))
        {
            Reference = label.AskedUnder,
        };

        if ((await Quotes(open, parcel, ct)).Refused(out var problem, out var quotes))
        {
            trial.End(problem);
            return;
        }

        if (label.IsOfChannel && quotes.Count == 0)
        {
            trial.Chose(parcel, null);
            return;
        }

        var chosen = ChooseRate.Run(open.Carrier.Name, quotes, label.DispatchBy, label.DeliverBy);

        if (chosen.Refused(out problem, out var choice))
        {
            trial.End(problem);
            return;
        }

        trial.Chose(parcel, choice);
    }

    /// <summary>Quotes of an account serve many parcels; those of a channel are for one order.</summary>
    private Task<Result<List<Rate>>> Quotes(OpenCarrier open, Parcel parcel, CancellationToken ct) =>
        open.AccountId is { } account
            ? rates.Rates(open.Carrier, account, parcel, ct)
            : open.Carrier.Rates(parcel, ct);

    private static async Task Buy(Purchasing trial, OpenCarrier open, CancellationToken ct)
    {
        var reference = trial.Label.AskedUnder;
        var bought = await open.Carrier.Buy(trial.Parcel!, trial.Choice?.Chosen.ServiceCode, reference, ct);

        if (!bought.Refused(out var problem, out var purchase))
        {
            trial.Found(purchase);
            return;
        }

        trial.Sold(problem);

        if (problem.MayBeDone()
            && !(await open.Carrier.FindByReference(reference, ct)).Refused(out _, out var found)
            && found is not null)
        {
            trial.Found(found);
            return;
        }

        trial.End(problem);
    }

    private static Task AtOnce(
        IEnumerable<Purchasing> tries, Func<Purchasing, CancellationToken, Task> call, CancellationToken ct) =>
        Parallel.ForEachAsync(
            tries.ToList(),
            new ParallelOptions { MaxDegreeOfParallelism = CallsAtOnce, CancellationToken = ct },
            async (trial, calling) => await call(trial, calling));
}
