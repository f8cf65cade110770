namespace CreatorFlow.Orders.Contracts;

/// <summary>Fact: a shop works by this calendar from now on. The subject is the shop.</summary>
/// <param name="CutOff">HH:mm in the shop's time zone.</param>
/// <param name="WorkingDays">monday, tuesday, ... with commas.</param>
/// <param name="FederalHolidays">The federal holidays of the United States are closed.</param>
/// <param name="ClosedDays">yyyy-MM-dd with commas.</param>
/// <param name="RegularDays">Business days to dispatch.</param>
/// <param name="MadeToOrderDays">The same for what is made when it is ordered.</param>
/// <param name="BackOrderDays">The same for what is sold while out of stock.</param>
public sealed record ShopCalendarSet(
    string CutOff, string WorkingDays, bool FederalHolidays, string ClosedDays, int RegularDays, int MadeToOrderDays,
    int BackOrderDays);

/// <summary>Fact: the dispatch deadline of an order is another one.</summary>
public sealed record OrderDeadlineMoved(DateTimeOffset? From, DateTimeOffset? To);

/// <summary>Fact: something about the order is unusual; it waits for approval.</summary>
/// <param name="Codes">The codes of the reasons.</param>
/// <param name="Needs">How many different people must approve it.</param>
public sealed record OrderFlagged(IReadOnlyList<string> Codes, int Needs);

/// <summary>Fact: one of several people approved the order; others must still.</summary>
public sealed record OrderApprovalGiven(int Given, int Needs);

/// <summary>Fact: as many people approved the order as it needs; it may ship.</summary>
/// <param name="To">Where it stands, so that what is ready ships at once.</param>
public sealed record OrderApproved(OrderStatus To, int Given);

/// <summary>Fact: a person rejected the order; it is not shipped.</summary>
public sealed record OrderRejected;

/// <summary>Fact: other thresholds decide from now on which orders need a second look. The subject is the workspace.
/// </summary>
public sealed record ReviewRulesSet(
    int? OneAbove, int? TwoAbove, int? UnitsOneAbove, int? UnitsTwoAbove, int? SkuUnits, int? OrdersOfBuyer,
    int? OrdersToAddress, int? PricePercent, int? TotalPercent);
