using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Returns;
using CreatorFlow.Orders.Returns.AtChannel;

namespace CreatorFlow.Orders.Api;

/// <summary>So many units that come back, and what became of them.</summary>
internal sealed record ReturnLineJson(string Sku, int Asked, int Restocked, int Scrapped);

/// <summary>What the channel says of a return, and what it was answered.</summary>
/// <param name="AnswerPending">An answer was given and the channel has not taken it yet.</param>
internal sealed record ReturnAtChannelJson(
    Guid ShopId, string ReturnId, ChannelReturnState State, DateTimeOffset UpdatedAt, bool WantsAnswer,
    MoneyJson? Refund, MoneyJson? Offer, bool BuyerKeeps, string? TrackingNumber, string? Carrier,
    WayBackPayer PaidBy, ReturnDispute Dispute, ReturnDecision? Decision, string? DecidedBy, bool AnswerPending,
    string? Refusal)
{
    public static ReturnAtChannelJson Of(ReturnAtChannel told) => new(
        told.ShopId, told.ExternalId, told.State, told.UpdatedAt, told.WantsAnswer,
        told.Refund is { } refund ? MoneyJson.Of(refund) : null,
        told.Offer is { } offer ? MoneyJson.Of(offer) : null,
        told.BuyerKeeps, told.TrackingNumber, told.Carrier, told.PaidBy, told.Dispute, told.Decision, told.DecidedBy,
        told.IsUntold, told.Refusal);
}

/// <summary>A return.</summary>
/// <param name="AnswerBy">Without an answer by then the channel decides.</param>
internal sealed record ReturnJson(
    Guid Id, Guid OrderId, string OrderNumber, int Number, ReturnKind Kind, ReturnState State, string Reason,
    string? Answer, DateTimeOffset AskedAt, DateTimeOffset? AnswerBy, DateTimeOffset? ExpectedBy,
    DateTimeOffset? ReceivedAt, DateTimeOffset? ClosedAt, MoneyJson? Refund, IReadOnlyList<ReturnLineJson> Lines,
    ReturnAtChannelJson? AtChannel)
{
    public static ReturnJson Of(ListedReturn listed) => new(
        listed.Return.Id, listed.Order.Id, listed.Order.Number, listed.Return.Number, listed.Return.Kind,
        listed.Return.State, listed.Return.Reason, listed.Return.Answer, listed.Return.AskedAt,
        listed.Return.AnswerBy, listed.Return.ExpectedBy, listed.Return.ReceivedAt, listed.Return.ClosedAt,
        listed.Return.Refund is { } refund ? MoneyJson.Of(refund) : null,
        [.. listed.Lines.Select(line => new ReturnLineJson(line.Sku, line.Asked, line.Restocked, line.Scrapped))],
        listed.AtChannel is { } told ? ReturnAtChannelJson.Of(told) : null);
}
