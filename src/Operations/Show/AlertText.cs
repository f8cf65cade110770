using CreatorFlow.Operations.Contracts;
using CreatorFlow.Ui;

namespace CreatorFlow.Operations.Show;

/// <summary>What an alert says to a person: what happened, and what to do about it.</summary>
internal static class AlertText
{
    /// <summary>What happened, in one sentence without its subject.</summary>
    public static string Title(AlertKind kind, int count) => kind switch
    {
        AlertKind.OrdersLate => OperationsWords.TitleOrdersLate(count),
        AlertKind.OrdersDueSoon => OperationsWords.TitleOrdersDueSoon(count),
        AlertKind.OrdersOversold => OperationsWords.TitleOrdersOversold(count),
        AlertKind.OrdersTroubled => OperationsWords.TitleOrdersTroubled(count),
        AlertKind.OrdersToReview => OperationsWords.TitleOrdersToReview(count),
        AlertKind.ReturnsDue => OperationsWords.TitleReturnsDue(count),
        AlertKind.CancellationsDue => OperationsWords.TitleCancellationsDue(count),
        AlertKind.LateDispatchRate => OperationsWords.TitleLateDispatchRate(count),
        AlertKind.SellerFaultRate => OperationsWords.TitleSellerFaultRate(count),
        AlertKind.OnTimeDeliveryRate => OperationsWords.TitleOnTimeDeliveryRate(count),
        AlertKind.StockOut => OperationsWords.TitleStockOut(count),
        AlertKind.StockLow => OperationsWords.TitleStockLow(count),
        AlertKind.PurchasesOverdue => OperationsWords.TitlePurchasesOverdue(count),
        AlertKind.StockBooksWrong => OperationsWords.TitleStockBooksWrong(count),
        AlertKind.LabelsRefused => OperationsWords.TitleLabelsRefused(count),
        AlertKind.CarrierDown => OperationsWords.TitleCarrierDown(count),
        AlertKind.CarrierLocked => OperationsWords.TitleCarrierLocked(count),
        AlertKind.ShopLost => OperationsWords.TitleShopLost,
        AlertKind.ConsentEnding => OperationsWords.TitleConsentEnding,
        AlertKind.ShopScopesMissing => OperationsWords.TitleShopScopesMissing,
        AlertKind.StockPushRefused => OperationsWords.TitleStockPushRefused(count),
        AlertKind.StockPushLate => OperationsWords.TitleStockPushLate(count),
        AlertKind.StockDrifted => OperationsWords.TitleStockDrifted(count),
        AlertKind.WebhooksMissed => OperationsWords.TitleWebhooksMissed(count),
        AlertKind.WebhooksFailing => OperationsWords.TitleWebhooksFailing(count),
        AlertKind.ChannelStockAlert => OperationsWords.TitleChannelStockAlert(count),
        AlertKind.ShippingCallsRest => OperationsWords.TitleShippingCallsRest,
        AlertKind.StockCallsRest => OperationsWords.TitleStockCallsRest,
        AlertKind.OrderCallsRest => OperationsWords.TitleOrderCallsRest,
        AlertKind.OtherCallsRest => OperationsWords.TitleOtherCallsRest,
        AlertKind.VersionEnding => OperationsWords.TitleVersionEnding(count),
        AlertKind.PolicyChanging => OperationsWords.TitlePolicyChanging(count),
        AlertKind.WorkGivenUp => OperationsWords.TitleWorkGivenUp(count),
        AlertKind.AutomationPaused => OperationsWords.TitleAutomationPaused,
        AlertKind.PagesCrowded => OperationsWords.TitlePagesCrowded,
        AlertKind.PagesFailing => OperationsWords.TitlePagesFailing,
        _ => OperationsWords.TitleSignInAttacked(count),
    };

    /// <summary>Whom or what it is about; empty when the title says it all.</summary>
    public static string Subject(AlertKind kind, string subject) =>
        subject.Length == 0 && kind is AlertKind.OrdersLate or AlertKind.OrdersDueSoon or AlertKind.OrdersOversold
            or AlertKind.OrdersTroubled
            ? OperationsWords.SubjectByHand
            : subject;

    /// <summary>What to do next.</summary>
    public static string Next(AlertKind kind) => kind switch
    {
        AlertKind.OrdersLate => OperationsWords.NextOrdersLate,
        AlertKind.OrdersDueSoon => OperationsWords.NextOrdersDueSoon,
        AlertKind.OrdersOversold => OperationsWords.NextOrdersOversold,
        AlertKind.OrdersTroubled => OperationsWords.NextOrdersTroubled,
        AlertKind.OrdersToReview => OperationsWords.NextOrdersToReview,
        AlertKind.ReturnsDue => OperationsWords.NextReturnsDue,
        AlertKind.CancellationsDue => OperationsWords.NextCancellationsDue,
        AlertKind.LateDispatchRate or AlertKind.SellerFaultRate or AlertKind.OnTimeDeliveryRate =>
            OperationsWords.NextRates,
        AlertKind.StockOut => OperationsWords.NextStockOut,
        AlertKind.StockLow => OperationsWords.NextStockLow,
        AlertKind.PurchasesOverdue => OperationsWords.NextPurchasesOverdue,
        AlertKind.StockBooksWrong => OperationsWords.NextStockBooksWrong,
        AlertKind.LabelsRefused => OperationsWords.NextLabelsRefused,
        AlertKind.CarrierDown => OperationsWords.NextCarrierDown,
        AlertKind.CarrierLocked => OperationsWords.NextCarrierLocked,
        AlertKind.ShopLost => OperationsWords.NextShopLost,
        AlertKind.ConsentEnding => OperationsWords.NextConsentEnding,
        AlertKind.ShopScopesMissing => OperationsWords.NextShopScopesMissing,
        AlertKind.StockPushRefused => OperationsWords.NextStockPushRefused,
        AlertKind.StockPushLate => OperationsWords.NextStockPushLate,
        AlertKind.StockDrifted => OperationsWords.NextStockDrifted,
        AlertKind.WebhooksMissed => OperationsWords.NextWebhooksMissed,
        AlertKind.WebhooksFailing => OperationsWords.NextWebhooksFailing,
        AlertKind.ChannelStockAlert => OperationsWords.NextChannelStockAlert,
        AlertKind.ShippingCallsRest => OperationsWords.NextShippingCallsRest,
        AlertKind.StockCallsRest => OperationsWords.NextStockCallsRest,
        AlertKind.OrderCallsRest => OperationsWords.NextOrderCallsRest,
        AlertKind.OtherCallsRest => OperationsWords.NextOtherCallsRest,
        AlertKind.VersionEnding => OperationsWords.NextVersionEnding,
        AlertKind.PolicyChanging => OperationsWords.NextPolicyChanging,
        AlertKind.WorkGivenUp => OperationsWords.NextWorkGivenUp,
        AlertKind.AutomationPaused => OperationsWords.NextAutomationPaused,
        AlertKind.PagesCrowded => OperationsWords.NextPagesCrowded,
        AlertKind.PagesFailing => OperationsWords.NextPagesFailing,
        _ => OperationsWords.NextSignInAttacked,
    };

    /// <summary>What the rows behind it are.</summary>
    public static string LinkText(AlertKind kind) => kind switch
    {
        AlertKind.OrdersLate or AlertKind.OrdersDueSoon or AlertKind.OrdersOversold or AlertKind.OrdersTroubled
            or AlertKind.LabelsRefused or AlertKind.CarrierDown or AlertKind.OrdersToReview =>
            OperationsWords.ShowOrders,
        AlertKind.ReturnsDue => OperationsWords.ShowReturns,
        AlertKind.CancellationsDue => OperationsWords.ShowCancellations,
        AlertKind.LateDispatchRate or AlertKind.SellerFaultRate or AlertKind.OnTimeDeliveryRate =>
            OperationsWords.ShowRates,
        AlertKind.StockOut or AlertKind.StockLow or AlertKind.StockBooksWrong => OperationsWords.ShowStock,
        AlertKind.PurchasesOverdue => OperationsWords.ShowPurchases,
        AlertKind.CarrierLocked => OperationsWords.ShowCarrier,
        AlertKind.StockPushRefused => OperationsWords.ShowShops,
        AlertKind.ShopLost or AlertKind.ConsentEnding or AlertKind.ShopScopesMissing => OperationsWords.ShowConnection,
        AlertKind.StockPushLate or AlertKind.StockDrifted => OperationsWords.ShowStockSync,
        AlertKind.WebhooksMissed or AlertKind.WebhooksFailing or AlertKind.ChannelStockAlert =>
            OperationsWords.ShowWebhooks,
        AlertKind.ShippingCallsRest or AlertKind.StockCallsRest or AlertKind.OrderCallsRest
            or AlertKind.OtherCallsRest or AlertKind.VersionEnding => OperationsWords.ShowCallHealth,
        AlertKind.PolicyChanging => OperationsWords.ShowCompliance,
        AlertKind.AutomationPaused => OperationsWords.ShowAutomation,
        _ => OperationsWords.ShowSystem,
    };

    public static string Icon(AlertKind kind) => kind switch
    {
        AlertKind.OrdersLate or AlertKind.OrdersDueSoon => Icons.Deadline,
        AlertKind.ReturnsDue => Icons.Undo,
        AlertKind.CancellationsDue => Icons.Hand,
        AlertKind.OrdersOversold => Icons.PackageMissing,
        AlertKind.OrdersTroubled => Icons.Orders,
        AlertKind.OrdersToReview => Icons.Eye,
        AlertKind.LateDispatchRate or AlertKind.SellerFaultRate or AlertKind.OnTimeDeliveryRate => Icons.Analytics,
        AlertKind.StockOut or AlertKind.StockLow or AlertKind.StockBooksWrong => Icons.Stock,
        AlertKind.LabelsRefused => Icons.Tag,
        AlertKind.PurchasesOverdue => Icons.Truck,
        AlertKind.CarrierDown or AlertKind.CarrierLocked => Icons.Truck,
        AlertKind.ShopLost => Icons.Unplug,
        AlertKind.ConsentEnding or AlertKind.ShopScopesMissing => Icons.Key,
        AlertKind.StockPushRefused or AlertKind.StockPushLate or AlertKind.StockDrifted => Icons.Channels,
        AlertKind.WebhooksMissed or AlertKind.WebhooksFailing => Icons.Channels,
        AlertKind.ChannelStockAlert => Icons.Stock,
        AlertKind.ShippingCallsRest or AlertKind.StockCallsRest or AlertKind.OrderCallsRest
            or AlertKind.OtherCallsRest => Icons.Offline,
        AlertKind.VersionEnding or AlertKind.PolicyChanging => Icons.Calendar,
        AlertKind.AutomationPaused => Icons.Pause,
        AlertKind.SignInAttacked => Icons.Lock,
        AlertKind.PagesCrowded or AlertKind.PagesFailing => Icons.Offline,
        _ => Icons.Inbox,
    };

    public static string Severity(AlertSeverity severity) => severity switch
    {
        AlertSeverity.Critical => OperationsWords.SeverityCritical,
        AlertSeverity.Warning => OperationsWords.SeverityWarning,
        _ => OperationsWords.SeverityNotice,
    };

    public static Tone ToneOf(AlertSeverity severity) => severity switch
    {
        AlertSeverity.Critical => Tone.Bad,
        AlertSeverity.Warning => Tone.Warn,
        _ => Tone.Info,
    };

    public static string SeverityIcon(AlertSeverity severity) => severity switch
    {
        AlertSeverity.Critical => Icons.Critical,
        AlertSeverity.Warning => Icons.Warn,
        _ => Icons.Info,
    };
}
