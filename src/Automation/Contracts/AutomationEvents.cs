namespace CreatorFlow.Automation.Contracts;

/// <summary>An order became ready, which is what the built-in rule waits for.</summary>
/// <param name="Cause">The fact that made it ready, such as "OrderReserved".</param>
public sealed record RuleTriggered(Guid OrderId, string Cause);

/// <summary>A rule acted, or its act came to an end.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="SubjectId">The order when the rule acted; the label when its act ended.</param>
/// <param name="Reason">The code of the recorded reason; null when none was recorded.</param>
public sealed record RuleActed(string Rule, Guid SubjectId, string? Reason);

/// <summary>Something stands in an order's way that no rule can clear.</summary>
/// <param name="Code">The problem's code.</param>
public sealed record RuleTroubled(Guid OrderId, string Code);

/// <summary>The automation was paused or resumed.</summary>
/// <param name="Paused">True while it acts on nothing.</param>
public sealed record AutomationSwitched(bool Paused);

/// <summary>How the automation is doing.</summary>
/// <param name="Paused">True while it acts on nothing.</param>
/// <param name="ActsLastHour">Orders it asked labels for in the last 60 minutes; counted up to 200 acts in all.</param>
/// <param name="LabelsLastHour">Labels that were bought of what it asked for.</param>
/// <param name="FailedLastHour">Labels that could not be had.</param>
public sealed record AutomationNow(bool Paused, int ActsLastHour, int LabelsLastHour, int FailedLastHour);
