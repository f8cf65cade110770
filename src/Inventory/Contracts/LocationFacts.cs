namespace CreatorFlow.Inventory.Contracts;

/// <summary>Fact: a location was opened.</summary>
public sealed record LocationOpened(string Code, string Name, int Priority, bool Sells);

/// <summary>Fact: a location was renamed, or asked at another turn, or its units may (not) be reserved now.</summary>
public sealed record LocationChanged(string Code, string Name, int Priority, bool Sells);

/// <summary>Fact: a location was closed; nothing lay there.</summary>
public sealed record LocationClosed(string Code, string Name);
