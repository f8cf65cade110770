using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Orders.Lifecycle;

/// <summary>How much an order is of.</summary>
internal sealed partial class Order
{
    /// <summary>
    /// Taken over together with the lines, and only then: one whose lines stay as they are, since it is cancelled or
    /// on its way, keeps its units too.
    /// </summary>
    public void TakeUnits(ChannelOrder told) => Units = told.Lines.Sum(line => line.Quantity);
}
