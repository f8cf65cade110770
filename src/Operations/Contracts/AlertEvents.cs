namespace CreatorFlow.Operations.Contracts;

/// <summary>Something happened to an alert.</summary>
/// <param name="Count">How many things it is about, or how often it happened.</param>
public sealed record AlertNews(Guid AlertId, AlertKind Kind, AlertSeverity Severity, int Count);

/// <summary>How many alerts ask for somebody.</summary>
/// <param name="Open">All of them.</param>
/// <param name="Critical">The critical ones of them.</param>
public sealed record AlertCounts(int Open, int Critical);
