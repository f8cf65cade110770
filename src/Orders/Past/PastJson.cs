using CreatorFlow.Orders.Api;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;

namespace CreatorFlow.Orders.Past;

/// <summary>An order as it was at an instant.</summary>
internal sealed record OrderThenJson(
    Guid Id, string Number, DateTimeOffset At, OrderStatus Status, bool Urgent, IReadOnlyList<string> Tags,
    IReadOnlyList<string> Notes, string? Carrier, string? TrackingNumber, DateTimeOffset? ShippedAt,
    DateTimeOffset? ConfirmedAt, IReadOnlyList<LineJson> Lines)
{
    public static OrderThenJson Of(PastOfOrder past, OrderThen then, DateTimeOffset at) => new(
        past.Id, past.Number, at, then.Status, then.Urgent, then.Tags, [.. then.Notes.Values], then.Carrier,
        then.TrackingNumber, then.ShippedAt, then.ConfirmedAt,
        [.. then.Lines.Select(line => new LineJson(
            line.Sku, line.Title, line.Quantity, MoneyJson.Of(new Money(line.UnitPriceMinor, past.Currency))))]);
}
