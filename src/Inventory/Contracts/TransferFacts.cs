namespace CreatorFlow.Inventory.Contracts;

/// <summary>Fact: somebody wrote down what is to move from one location to another.</summary>
/// <param name="Number">What people call the transfer.</param>
public sealed record TransferDrafted(int Number, string Source, string Target, IReadOnlyList<StockLine> Lines);

/// <summary>Fact: the units left the one location; they belong to neither now.</summary>
public sealed record TransferSent(int Number, string Source, string Target, IReadOnlyList<StockLine> Lines);

/// <summary>Fact: the units were counted in at the other location.</summary>
public sealed record TransferReceived(int Number, string Source, string Target, IReadOnlyList<TransferCount> Counts);

/// <summary>Fact: a transfer was given up before it was sent.</summary>
public sealed record TransferDropped(int Number, string Source, string Target);

/// <summary>What was sent of a SKU, and what was counted in.</summary>
public sealed record TransferCount(string Sku, int Sent, int Received);
