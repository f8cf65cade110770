using System.Text.Json;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Correct;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Lifecycle;

/// <summary>Where an order goes that was entered by hand.</summary>
internal sealed partial class Order
{
    /// <summary>The address may be set right here: no channel keeps it, and the order has not left.</summary>
    public bool MayCorrectAddress => IsByHand && Status is OrderStatus.OnHold or OrderStatus.NoStock
        or OrderStatus.Ready or OrderStatus.Held or OrderStatus.Labelling;

    /// <param name="to">In its kept form.</param>
    /// <param name="labelled">A label for the address as it is now is bought or being bought.</param>
    public Result<OrderAddressCorrected> CorrectAddress(ChannelAddress to, bool labelled)
    {
        if (!IsByHand)
        {
            return CorrectProblems.KeptByChannel(Number);
        }

        if (!MayCorrectAddress || labelled)
        {
            return CorrectProblems.Labelled(Number);
        }

        var parts = Changed(Address, to).ToList();

        if (parts.Count == 0)
        {
            return CorrectProblems.Unchanged(Number);
        }

        LearnAddress(JsonSerializer.Serialize(to), to.Name);
        Version++;
        return new OrderAddressCorrected(parts);
    }

    private static IEnumerable<string> Changed(ChannelAddress? from, ChannelAddress to) =>
        AddressParts.In(from).Zip(AddressParts.In(to))
            .Where(own => (own.First.Text ?? "") != (own.Second.Text ?? "")).Select(own => own.First.Part);
}
