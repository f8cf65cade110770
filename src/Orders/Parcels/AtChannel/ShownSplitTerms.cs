using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Words;

namespace CreatorFlow.Orders.Parcels.AtChannel;

/// <summary>What the channel says of splitting the order that this request is about.</summary>
internal sealed class ShownSplitTerms(IChannelPackages packages, ProblemWords words)
{
    /// <summary>Why it cannot be split; null when it can, or when the channel does not say.</summary>
    public string? WhyNot { get; private set; }

    /// <summary>Why it has to be split before it ships; null when it need not.</summary>
    public string? WhyMust { get; private set; }

    /// <summary>Orders that travel otherwise are split without being asked about.</summary>
    public async Task Load(Order order, CancellationToken ct)
    {
        if (!order.HasLabelOfChannel)
        {
            return;
        }

        try
        {
            if ((await packages.SplitTerms(order.ShopId, order.Number, ct)).Refused(out var problem, out var terms))
            {
                WhyNot = words.For(problem);
                return;
            }

            WhyNot = terms.WhyNot;
            WhyMust = terms.WhyMust.Count > 0 ? string.Join(' ', terms.WhyMust) : null;
        }
        catch (ChannelFailure)
        {
            // The form is shown all the same: who sends it is told what the channel says by then.
        }
    }
}
