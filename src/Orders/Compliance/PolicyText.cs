using System.Globalization;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Rates;

namespace CreatorFlow.Orders.Compliance;

/// <summary>A rule of the channel in words: what it is about, its figure, what it means for the seller.</summary>
internal static class PolicyText
{
    public static string Of(PolicyKey key) => key switch
    {
        PolicyKey.HoldHours => OrdersWords.PolicyHoldHours,
        PolicyKey.AutoApproveHours => OrdersWords.PolicyAutoApproveHours,
        PolicyKey.ReturnAnswerHours => OrdersWords.PolicyReturnAnswerHours,
        PolicyKey.ParcelAnswerDays => OrdersWords.PolicyParcelAnswerDays,
        PolicyKey.DispatchDays => OrdersWords.PolicyDispatchDays,
        PolicyKey.CutOff => OrdersWords.PolicyCutOff,
        PolicyKey.AutoCancelDays => OrdersWords.PolicyAutoCancelDays,
        PolicyKey.DeliverDays => OrdersWords.PolicyDeliverDays,
        PolicyKey.MadeToOrderDeliverDays => OrdersWords.PolicyMadeToOrderDeliverDays,
        PolicyKey.PreOrderDeliverDays => OrdersWords.PolicyPreOrderDeliverDays,
        PolicyKey.TrackingChangeHours => OrdersWords.PolicyTrackingChangeHours,
        PolicyKey.CombinedOrders => OrdersWords.PolicyCombinedOrders,
        PolicyKey.LateDispatchPercent => OrdersWords.PolicyLateDispatchPercent,
        PolicyKey.SellerFaultPercent => OrdersWords.PolicySellerFaultPercent,
        PolicyKey.OnTimeDeliveryPercent => OrdersWords.PolicyOnTimeDeliveryPercent,
        PolicyKey.AppealDays => OrdersWords.PolicyAppealDays,
        PolicyKey.SecondAppealDays => OrdersWords.PolicySecondAppealDays,
        PolicyKey.HealthStart => OrdersWords.PolicyHealthStart,
        PolicyKey.HealthMilestones => OrdersWords.PolicyHealthMilestones,
        PolicyKey.HealthDays => OrdersWords.PolicyHealthDays,
        PolicyKey.NewShopOrders => OrdersWords.PolicyNewShopOrders,
        PolicyKey.CapacityExtraDays => OrdersWords.PolicyCapacityExtraDays,
        PolicyKey.SurgeTimes => OrdersWords.PolicySurgeTimes,
        PolicyKey.PayoutDays => OrdersWords.PolicyPayoutDays,
        PolicyKey.ReferralFeePercent => OrdersWords.PolicyReferralFeePercent,
        PolicyKey.AuctionReceiptDays => OrdersWords.PolicyAuctionReceiptDays,
        PolicyKey.SampleAnswerDays => OrdersWords.PolicySampleAnswerDays,
        PolicyKey.SamplePostDays => OrdersWords.PolicySamplePostDays,
        _ => OrdersWords.PolicyConsentWarningDays,
    };

    /// <summary>What it means for the seller.</summary>
    public static string Means(PolicyKey key) => key switch
    {
        PolicyKey.HoldHours => OrdersWords.PolicyMeansHoldHours,
        PolicyKey.AutoApproveHours => OrdersWords.PolicyMeansAutoApproveHours,
        PolicyKey.ReturnAnswerHours => OrdersWords.PolicyMeansReturnAnswerHours,
        PolicyKey.ParcelAnswerDays => OrdersWords.PolicyMeansParcelAnswerDays,
        PolicyKey.DispatchDays => OrdersWords.PolicyMeansDispatchDays,
        PolicyKey.CutOff => OrdersWords.PolicyMeansCutOff,
        PolicyKey.AutoCancelDays => OrdersWords.PolicyMeansAutoCancelDays,
        PolicyKey.DeliverDays => OrdersWords.PolicyMeansDeliverDays,
        PolicyKey.MadeToOrderDeliverDays => OrdersWords.PolicyMeansMadeToOrderDeliverDays,
        PolicyKey.PreOrderDeliverDays => OrdersWords.PolicyMeansPreOrderDeliverDays,
        PolicyKey.TrackingChangeHours => OrdersWords.PolicyMeansTrackingChangeHours,
        PolicyKey.CombinedOrders => OrdersWords.PolicyMeansCombinedOrders,
        PolicyKey.LateDispatchPercent => OrdersWords.PolicyMeansLateDispatchPercent,
        PolicyKey.SellerFaultPercent => OrdersWords.PolicyMeansSellerFaultPercent,
        PolicyKey.OnTimeDeliveryPercent => OrdersWords.PolicyMeansOnTimeDeliveryPercent,
        PolicyKey.AppealDays => OrdersWords.PolicyMeansAppealDays,
        PolicyKey.SecondAppealDays => OrdersWords.PolicyMeansSecondAppealDays,
        PolicyKey.HealthStart => OrdersWords.PolicyMeansHealthStart,
        PolicyKey.HealthMilestones => OrdersWords.PolicyMeansHealthMilestones,
        PolicyKey.HealthDays => OrdersWords.PolicyMeansHealthDays,
        PolicyKey.NewShopOrders => OrdersWords.PolicyMeansNewShopOrders,
        PolicyKey.CapacityExtraDays => OrdersWords.PolicyMeansCapacityExtraDays,
        PolicyKey.SurgeTimes => OrdersWords.PolicyMeansSurgeTimes,
        PolicyKey.PayoutDays => OrdersWords.PolicyMeansPayoutDays,
        PolicyKey.ReferralFeePercent => OrdersWords.PolicyMeansReferralFeePercent,
        PolicyKey.AuctionReceiptDays => OrdersWords.PolicyMeansAuctionReceiptDays,
        PolicyKey.SampleAnswerDays => OrdersWords.PolicyMeansSampleAnswerDays,
        PolicyKey.SamplePostDays => OrdersWords.PolicyMeansSamplePostDays,
        _ => OrdersWords.PolicyMeansConsentWarningDays,
    };

    /// <summary>Its figure with its unit; of several all, with strokes between.</summary>
    public static string Figure(PolicyRule rule)
    {
        var figure = string.Join(" / ", rule.Values.Select(Number));
        var count = (int)rule.Values[^1];
        return rule.Unit switch
        {
            PolicyUnit.Hours => OrdersWords.UnitHours(figure),
            PolicyUnit.Days => OrdersWords.UnitDays(figure, count),
            PolicyUnit.BusinessDays => OrdersWords.UnitBusinessDays(figure, count),
            PolicyUnit.MinuteOfDay => TimeOnly.MinValue.AddMinutes(count).ToString("t", CultureInfo.CurrentCulture),
            PolicyUnit.Percent => RateText.Percent(rule.Value),
            PolicyUnit.Orders => OrdersWords.UnitOrders(figure, count),
            PolicyUnit.OrdersPerDay => OrdersWords.UnitOrdersPerDay(figure),
            PolicyUnit.Points => OrdersWords.UnitPoints(figure),
            _ => OrdersWords.UnitTimes(figure),
        };
    }

    /// <summary>From when until when.</summary>
    public static string Span(PolicyRule rule)
    {
        var since = rule.From is { } from ? OrdersWords.PolicySince(Day(from)) : OrdersWords.PolicyAlways;
        return rule.Until is { } until ? OrdersWords.PolicyUntil(since, Day(until)) : since;
    }

    /// <summary>What becomes of what.</summary>
    public static string Of(PolicyChange change) => OrdersWords.PolicyChange(
        Of(change.Key), FigureOrNone(change.Before), FigureOrNone(change.After));

    public static string Day(DateOnly day) => day.ToString("d", CultureInfo.CurrentCulture);

    private static string FigureOrNone(PolicyRule? rule) => rule is null ? OrdersWords.PolicyNone : Figure(rule);

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.CurrentCulture);
}
