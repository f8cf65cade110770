namespace CreatorFlow.Inventory.Contracts;

/// <summary>Where an order to a supplier stands. Kept as text; never rename one.</summary>
public enum PurchaseStatus
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>The supplier has it.</summary>
    Sent,

    /// <summary>Some of it came.</summary>
    PartlyReceived,

    /// <summary>It came; what did not is not waited for.</summary>
    Received,

    /// <summary>Called off before anything came.</summary>
    Cancelled,
}

/// <summary>Fact: an order to a supplier was written anew; the subject is the order, as of the other facts.</summary>
public sealed record PurchaseDrafted(int Number, int Lines);

/// <summary>Fact: an order to a supplier went on.</summary>
public sealed record PurchaseMoved(int Number, PurchaseStatus From, PurchaseStatus To);

/// <summary>Fact: goods of an order to a supplier came.</summary>
/// <param name="Over">Units beyond what was ordered.</param>
/// <param name="Missing">Units that were ordered and are not waited for any more.</param>
public sealed record GoodsReceived(int Number, IReadOnlyList<GoodsLine> Lines, int Over, int Missing);

/// <summary>So many units of a SKU came.</summary>
public sealed record GoodsLine(string Sku, int Units);

/// <summary>Fact: what is known of a supplier was written; the subject is the supplier.</summary>
public sealed record SupplierSaved(string Name, string Currency, int LeadDays);

/// <summary>Fact: a SKU is to be bought again, or no longer.</summary>
public sealed record ReorderMarked(string Sku, bool Marked);

/// <summary>What is expected of suppliers, for alerts.</summary>
public interface IExpectedGoods
{
    /// <summary>Orders to suppliers whose day is over and that are not received; the first few by number.</summary>
    Task<OverduePurchases> Overdue(int names, CancellationToken ct);
}

/// <summary>Orders to suppliers that are late.</summary>
public sealed record OverduePurchases(int Count, IReadOnlyList<string> Names);
