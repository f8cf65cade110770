using CreatorFlow.Platform;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Carriers;
using CreatorFlow.Shipping.Rates;

namespace CreatorFlow.Shipping.Labels;

/// <summary>One label on its way through a batch of purchases.</summary>
/// <param name="label">As it stood when the batch began; not tracked.</param>
internal sealed class Purchasing(Label label, Job job)
{
    public Label Label { get; } = label;

    public Job Job { get; } = job;

    /// <summary>An earlier try may have bought it.</summary>
    public bool MayBeBought { get; private set; } = label.BuyingAt is not null;

    /// <summary>Null where whoever sells it chooses.</summary>
    public RateChoice? Choice { get; private set; }

    public Parcel? Parcel { get; private set; }

    public Purchase? Purchase { get; private set; }

    public Problem? Problem { get; private set; }

    /// <summary>What it costs, where the sale said so and gave no label yet.</summary>
    public Money? Charged { get; private set; }

    /// <summary>Not tried again before this pause is over; null for the usual one.</summary>
    public TimeSpan? Pause { get; private set; }

    /// <summary>True as long as nothing is decided.</summary>
    public bool IsOpen => Purchase is null && Problem is null;

    /// <summary>To be bought: nothing was found, and nobody stopped it.</summary>
    public bool WantsToBuy => IsOpen && !MayBeBought && Label.GivenUpAt is null;

    /// <summary>To be bought, and the service is known.</summary>
    public bool IsChosen => IsOpen && Parcel is not null;

    public void Found(Purchase purchase) => Purchase = purchase;

    /// <summary>The sale gave no label; what it said of the price is said once.</summary>
    public void Sold(Problem problem) => Charged = problem.Charged();

    public void NothingFound() => MayBeBought = false;

    public void Chose(Parcel parcel, RateChoice? choice) => (Parcel, Choice) = (parcel, choice);

    /// <summary>The carrier is asked to sell from now on.</summary>
    public void Begin() => MayBeBought = true;

    /// <summary>Stopped after the batch began: nothing is bought.</summary>
    public void Stop() => Problem = ShippingProblems.Stopped();

    public void End(Problem problem, TimeSpan? pause = null)
    {
        (Problem, Pause) = (problem, pause);

        // What this try asked for is settled by a clear answer; what an earlier one asked for is not.
        MayBeBought = Parcel is null ? MayBeBought : problem.MayBeDone();
    }
}
