using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Correct;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Words;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Ui;

namespace CreatorFlow.Orders.Show;

/// <summary>One line of an order's history, in words.</summary>
/// <param name="Key">Lasting, so that only new lines flash.</param>
/// <param name="Who">Who did it.</param>
/// <param name="Why">The reason; empty when there is none to tell.</param>
internal sealed record HistoryLine(
    string Key, DateTimeOffset At, string Title, string Icon, Tone Tone, string Who, string Why, string? Where = null);

/// <summary>The facts of an order and the scans of its parcel as one history, the newest first.</summary>
internal sealed class OrderHistory(ReasonWords reasons)
{
    /// <param name="seesMoney">Whether who reads it may see what the channel settled.</param>
    public IReadOnlyList<HistoryLine> Of(IReadOnlyList<Fact> facts, LabelView? label, bool seesMoney) =>
    [
        .. facts.Select(fact => LineOf(fact, label, seesMoney)).OfType<HistoryLine>()
            .Concat(label?.Scans.Select(scan => LineOf(scan, label)) ?? [])
            .OrderByDescending(line => line.At).ThenByDescending(line => line.Key, StringComparer.Ordinal),
    ];

    /// <summary>A person's name, or what acted in the person's stead.</summary>
    public static string NameOf(Actor actor) => actor.Kind == ActorKind.Rule ? OrdersWords.ByAutomation : actor.Name;

    private HistoryLine? LineOf(Fact fact, LabelView? label, bool seesMoney) =>
        (LookOf(fact) ?? SettlementHistory.LookOf(fact, seesMoney)) is not var (title, icon, tone)
        ? null
        : new($"f-{fact.Cursor.Position}", fact.At, title, icon, tone, NameOf(fact.By), WhyOf(fact, label));

    private static HistoryLine LineOf(ParcelScan scan, LabelView label)
    {
        var (title, icon, tone) = scan.Step switch
        {
            ParcelStep.InTransit => (OrdersWords.ScanInTransit, Icons.Truck, Tone.Info),
            ParcelStep.Delivered => (OrdersWords.ScanDelivered, Icons.Packed, Tone.Good),
            ParcelStep.Trouble => (OrdersWords.ScanTrouble, Icons.Warn, Tone.Bad),
            _ => (OrdersWords.ScanAnnounced, Icons.Barcode, Tone.Neutral),
        };

        var key = $"s-{scan.At.ToUnixTimeMilliseconds()}-{scan.Step}";
        return new(key, scan.At, title, icon, tone, label.Carrier ?? "", scan.Text, scan.Place);
    }

    /// <summary>The label knows its reason in every language; the fact only in the one it was bought in.</summary>
    private string WhyOf(Fact fact, LabelView? label) => fact switch
    {
        _ when fact.Is<OrderShipped>() && label?.Why is { } chosen => reasons.For(chosen),
        { Why: { } why } => reasons.For(why),
        _ => "",
    };

    private static (string Title, string Icon, Tone Tone)? LookOf(Fact fact) => fact.Kind switch
    {
        nameof(OrderReceived) => (OrdersWords.FactReceived, Icons.Inbox, Tone.Neutral),
        nameof(OrderReleased) => (OrdersWords.FactReleased, Icons.Good, Tone.Good),
        nameof(OrderReserved) => (OrdersWords.FactReserved, Icons.Stock, Tone.Good),
        nameof(OrderShortOfStock) => (OrdersWords.FactShortOfStock, Icons.PackageMissing, Tone.Warn),
        nameof(OrderHeld) => (OrdersWords.FactHeld, Icons.Hold, Tone.Warn),
        nameof(OrderUnheld) => (OrdersWords.FactUnheld, Icons.Play, Tone.Neutral),
        nameof(OrderLabelAsked) => (OrdersWords.FactLabelAsked, Icons.Tag, Tone.Accent),
        nameof(OrderLabelDropped) => (OrdersWords.FactLabelDropped, Icons.Undo, Tone.Warn),
        nameof(OrderShipped) => (OrdersWords.FactShipped, Icons.Packed, Tone.Accent),
        nameof(OrderShippedElsewhere) => (OrdersWords.FactShippedElsewhere, Icons.Packed, Tone.Neutral),
        nameof(OrderInTransit) => (OrdersWords.FactInTransit, Icons.Truck, Tone.Info),
        nameof(OrderDelivered) => (OrdersWords.FactDelivered, Icons.Good, Tone.Good),
        nameof(OrderCancelled) => (OrdersWords.FactCancelled, Icons.Cancelled, Tone.Bad),
        nameof(OrderConfirmed) => (OrdersWords.FactConfirmed, Icons.Check, Tone.Good),
        nameof(OrderCancellationConfirmed) => (OrdersWords.FactCancellationConfirmed, Icons.Check, Tone.Neutral),
        nameof(OrderTroubled) => (OrdersWords.FactTroubled, Icons.Warn, Tone.Warn),
        nameof(OrderFlagged) => (OrdersWords.FactFlagged, Icons.Eye, Tone.Warn),
        nameof(OrderApprovalGiven) => (
            OrdersWords.FactApprovalGiven(
                fact.Body<OrderApprovalGiven>().Given, fact.Body<OrderApprovalGiven>().Needs),
            Icons.Check, Tone.Neutral),
        nameof(OrderApproved) => (OrdersWords.FactApproved, Icons.Safe, Tone.Good),
        nameof(OrderRejected) => (OrdersWords.FactRejected, Icons.Bad, Tone.Bad),
        nameof(OrderDeadlineMoved) => (OrdersWords.FactDeadlineMoved, Icons.Deadline, Tone.Neutral),
        _ => MarkOf(fact) ?? ParcelHistory.LookOf(fact) ?? CancellationHistory.LookOf(fact)
            ?? CopyHistory.LookOf(fact) ?? ReturnHistory.LookOf(fact) ?? AttributionHistory.LookOf(fact),
    };

    private static (string Title, string Icon, Tone Tone)? MarkOf(Fact fact) => fact.Kind switch
    {
        nameof(OrderTagged) => (OrdersWords.FactTagged(fact.Body<OrderTagged>().Tag), Icons.Tag, Tone.Neutral),
        nameof(OrderUntagged) => (OrdersWords.FactUntagged(fact.Body<OrderUntagged>().Tag), Icons.Tag, Tone.Neutral),
        nameof(OrderUrgencySet) => fact.Body<OrderUrgencySet>().Urgent
            ? (OrdersWords.FactUrgent, Icons.Warn, Tone.Warn)
            : (OrdersWords.FactNotUrgent, Icons.Check, Tone.Neutral),
        nameof(OrderNoted) => (OrdersWords.FactNoted, Icons.Info, Tone.Info),
        nameof(OrderLinesChanged) => (OrdersWords.FactLinesChanged, Icons.Edit, Tone.Warn),
        nameof(OrderAddressCorrected) => (
            OrdersWords.FactAddressCorrected(
                AddressParts.Of(fact.Body<OrderAddressCorrected>().Parts)), Icons.Edit, Tone.Neutral),
        nameof(OrderTrackingChanged) => (
            OrdersWords.FactTrackingChanged(
                fact.Body<OrderTrackingChanged>().Carrier, fact.Body<OrderTrackingChanged>().TrackingNumber),
            Icons.Edit, Tone.Neutral),
        nameof(OrderNoteRemoved) => (OrdersWords.FactNoteRemoved, Icons.Undo, Tone.Neutral),
        _ => null,
    };
}
