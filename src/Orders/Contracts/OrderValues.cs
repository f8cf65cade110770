namespace CreatorFlow.Orders.Contracts;

/// <summary>How many orders that have not left stand where.</summary>
/// <param name="OnHold">Not released by the channel.</param>
/// <param name="NoStock">Wait for stock.</param>
/// <param name="Held">Held by a person.</param>
/// <param name="Ready">May be shipped.</param>
/// <param name="Labelling">A label is being bought.</param>
/// <param name="LateSoon">Not scanned by the carrier, and to be dispatched within 24 hours.</param>
/// <param name="Late">Not scanned by the carrier, and past the dispatch deadline.</param>
public sealed record OpenOrdersNow(
    int OnHold, int NoStock, int Held, int Ready, int Labelling, int LateSoon, int Late);

/// <summary>What sells at this moment.</summary>
/// <param name="OrdersLastHour">Orders placed in the last 60 minutes, without samples and cancelled ones.</param>
/// <param name="OrdersHourBefore">The same of the 60 minutes before.</param>
/// <param name="ChangePercent">Of the first against the second; null when there was none before.</param>
/// <param name="RevenueLastHour">Minor units of the currency that sold most.</param>
/// <param name="Currency">That currency, ISO 4217; null when nothing was sold.</param>
/// <param name="TopSku">The SKU of which most units were ordered in the last hour; null when none.</param>
/// <param name="TopSkuUnits">Those units.</param>
public sealed record InsightsNow(
    int OrdersLastHour,
    int OrdersHourBefore,
    int? ChangePercent,
    long RevenueLastHour,
    string? Currency,
    string? TopSku,
    int TopSkuUnits);

/// <summary>Fact: a SKU sells far better than it did; the subject is the workspace.</summary>
/// <param name="Units">Units ordered in the window.</param>
/// <param name="UsualUnits">Units it usually sells in such a window, by the day before; rounded up.</param>
/// <param name="WindowMinutes">The window.</param>
public sealed record SalesSpiked(string Sku, int Units, int UsualUnits, int WindowMinutes);

/// <summary>A SKU sells far better than it did.</summary>
/// <param name="Units">Units ordered in the window.</param>
/// <param name="UsualUnits">Units it usually sells in such a window.</param>
/// <param name="WindowMinutes">The window.</param>
public sealed record SpikeSeen(string Sku, int Units, int UsualUnits, int WindowMinutes);
