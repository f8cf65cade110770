namespace CreatorFlow.Sandbox.TikTokShop.Scenarios;

/// <summary>What sort of order a buyer places, and how the platform writes it.</summary>
internal enum PlannedKind
{
    Normal,
    PreOrder,
    MadeToOrder,
    BackOrder,
    Sample,
    Replacement,
    Exchange,
    ByPlatform,
    CashOnDelivery,
}

/// <summary>The platform's words for kinds of order.</summary>
internal static class PlannedKindText
{
    private static readonly string[] Names =
    [
        "normal", "pre_order", "made_to_order", "back_order", "sample", "replacement", "exchange", "by_platform",
        "cash_on_delivery",
    ];

    public static IReadOnlyList<string> All => Names;

    /// <summary>The kind as it is asked for by hand; null when there is none of that name.</summary>
    public static PlannedKind? Read(string name) =>
        Array.IndexOf(Names, name) is >= 0 and var at ? (PlannedKind)at : null;

    public static string Name(this PlannedKind kind) => Names[(int)kind];

    /// <summary>The member order_type.</summary>
    public static string OrderType(this PlannedKind kind) => kind switch
    {
        PlannedKind.PreOrder => "PRE_ORDER",
        PlannedKind.MadeToOrder => "MADE_TO_ORDER",
        PlannedKind.BackOrder => "BACK_ORDER",
        _ => "NORMAL",
    };

    /// <summary>Sent without being paid for.</summary>
    public static bool IsFree(this PlannedKind kind) =>
        kind is PlannedKind.Sample or PlannedKind.Replacement or PlannedKind.Exchange;
}
