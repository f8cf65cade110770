namespace CreatorFlow.Orders.Contracts;

/// <summary>What an order was made from another for. Kept as text; never rename one.</summary>
public enum CopyKind
{
    /// <summary>The buyer orders the same again: a sale.</summary>
    Duplicate,

    /// <summary>The parcel was lost: no sale.</summary>
    Reship,

    /// <summary>What arrived was wrong or damaged: no sale.</summary>
    Replacement,
}

/// <summary>Fact: this order was made from another one.</summary>
public sealed record OrderCopiedFrom(Guid FromId, string Number, CopyKind Kind);

/// <summary>Fact: another order was made from this one.</summary>
public sealed record OrderCopiedTo(Guid CopyId, string Number, CopyKind Kind);
