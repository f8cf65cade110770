using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Deadlines;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Create;

/// <summary>
/// An order as a person, a program or a file gives it, not looked at yet. Amounts are texts in major units with a
/// point, such as "12.50"; what is empty was not given.
/// </summary>
internal sealed record NewOrder
{
    /// <summary>What people call it; made up when it is empty.</summary>
    public string Number { get; init; } = "";

    public IReadOnlyList<NewOrderLine> Lines { get; init; } = [];

    public ChannelAddress ShipTo { get; init; } = new("", "", null, "", null, "", "", null);

    /// <summary>ISO 4217; that of its SKUs when it is empty.</summary>
    public string Currency { get; init; } = "";

    /// <summary>What the buyer pays for shipping.</summary>
    public string Shipping { get; init; } = "";

    public string Tax { get; init; } = "";

    /// <summary>What the buyer asks for; stands on the packing slip.</summary>
    public string Note { get; init; } = "";

    /// <summary>The address is that of another order, which is known to be the one that is meant.</summary>
    public bool AddressTaken { get; init; }

    /// <summary>A sample or a replacement.</summary>
    public bool NotASale { get; init; }

    /// <summary>Now when it is null.</summary>
    public DateTimeOffset? PlacedAt { get; init; }

    public DateTimeOffset? DispatchBy { get; init; }

    /// <summary>What could not even be read.</summary>
    public IReadOnlyList<Problem> Unread { get; init; } = [];
}

/// <summary>So many units of a SKU.</summary>
/// <param name="Quantity">Null when no whole number was given.</param>
/// <param name="UnitPrice">The SKU's own price when it is empty.</param>
internal sealed record NewOrderLine(string Sku, int? Quantity, string UnitPrice);

/// <summary>A new order that was looked at.</summary>
/// <param name="Ready">In the form in which orders come in; null when something is wrong with it.</param>
/// <param name="Problems">All that is wrong with it.</param>
/// <param name="Calendar">What gives it a deadline when none was given.</param>
internal sealed record CheckedOrder(
    NewOrder Asked, ChannelOrder? Ready, IReadOnlyList<Problem> Problems, BusinessCalendar Calendar);
