using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Returns.AtChannel;

/// <summary>
/// Applies what a channel says of returns, in the caller's transaction: those that are new here are opened, the others
/// move where the channel has them. A word older than what is known changes nothing.
/// </summary>
internal sealed class FollowReturns(AppDb db, IPolicies policies, TimeProvider clock)
{
    private static readonly Reason Why = new("orders.channel_says");

    /// <summary>
    /// Answers with how many words were news. A return of an order that is not known here is passed over.
    /// </summary>
    public async Task<int> Run(ConnectedShop shop, IReadOnlyList<ChannelReturn> told, CancellationToken ct)
    {
        var orders = await Orders(shop, told, ct);
        var known = await Known(shop, told, ct);
        var last = await LastNumbers([.. orders.Values.Select(order => order.Id)], ct);
        var news = 0;

        foreach (var word in told.Where(own => orders.ContainsKey(own.OrderId))
            .OrderBy(own => own.AskedAt).ThenBy(own => own.Id, StringComparer.Ordinal))
        {
            var order = orders[word.OrderId];

            if (!known.TryGetValue(word.Id, out var row))
            {
                last[order.Id] = last.GetValueOrDefault(order.Id) + 1;
                row = known[word.Id] = Open(shop, order, last[order.Id], word);
                news += Follow(shop, order, row, word, isNew: true);
            }
            else
            {
                news += Follow(shop, order, row, word, isNew: false);
            }
        }

        return news;
    }

    private async Task<Dictionary<string, Order>> Orders(
        ConnectedShop shop, IReadOnlyList<ChannelReturn> told, CancellationToken ct)
    {
        var numbers = told.Select(own => own.OrderId).Distinct().ToList();
        var ids = await db.Set<Order>().Where(order => order.ShopId == shop.Id && numbers.Contains(order.Number))
            .Select(order => order.Id).ToListAsync(ct);
        return (await db.OrdersForChange(ids, ct)).Values.ToDictionary(order => order.Number);
    }

    private async Task<Dictionary<string, (OrderReturn Own, ReturnAtChannel Told)>> Known(
        ConnectedShop shop, IReadOnlyList<ChannelReturn> told, CancellationToken ct)
    {
        var ids = told.Select(own => own.Id).Distinct().ToList();
        var rows = await (
            from row in db.Set<ReturnAtChannel>()
            join own in db.Set<OrderReturn>() on row.ReturnId equals own.Id
            where row.ShopId == shop.Id && ids.Contains(row.ExternalId)
            select new { Own = own, Told = row }).ToListAsync(ct);
        return rows.ToDictionary(row => row.Told.ExternalId, row => (row.Own, row.Told));
    }

    private Task<Dictionary<Guid, int>> LastNumbers(List<Guid> orderIds, CancellationToken ct) =>
        db.Set<OrderReturn>().Where(own => orderIds.Contains(own.OrderId)).GroupBy(own => own.OrderId)
            .Select(own => new { own.Key, Last = own.Max(row => row.Number) })
            .ToDictionaryAsync(own => own.Key, own => own.Last, ct);

    private (OrderReturn Own, ReturnAtChannel Told) Open(
        ConnectedShop shop, Order order, int number, ChannelReturn word)
    {
        var by = Actor.Channel(shop.Channel);
        var opened = OrderReturn.Of(order, number, word, by);
        var told = ReturnAtChannel.Of(opened, shop.Id, word);
        db.Add(opened);
        db.Add(told);
        db.AddRange(word.Units.Where(units => units.Quantity > 0).Select(units => new ReturnLine
        {
            WorkspaceId = order.WorkspaceId, ReturnId = opened.Id, Sku = units.Sku, Asked = units.Quantity,
        }));
        db.Tell(
            new ReturnOpened(opened.Id, number), order.Id, by,
            word.Reason.Length > 0 ? Reason.Note(word.Reason) : null);
        return (opened, told);
    }

    private int Follow(
        ConnectedShop shop, Order order, (OrderReturn Own, ReturnAtChannel Told) row, ChannelReturn word, bool isNew)
    {
        var (own, told) = row;
        var deadline = ReturnClock.Of(word, policies.Of(shop));
        var to = TargetOf(word, own, isNew);

        if (told.Knows(word) || !told.Learn(word, isReckoned: deadline is not null && word.AnswerBy is null))
        {
            return 0;
        }

        var by = Actor.Channel(shop.Channel);
        var now = clock.GetUtcNow();
        own.Touch();

        if (told.IsGranted && PaidBack(word) is { } refund && own.PaysBack(refund))
        {
            db.Tell(new RefundRecorded(own.Id, own.Number, refund.Minor, refund.Currency), order.Id, by, Why);
        }

        if (to is { } target && own.Follow(target, now))
        {
            Tell(own, word, order, by);
        }

        own.WaitsUntil(ReturnLifecycle.Ends.Contains(own.State) ? null : deadline);
        order.Touch();
        return 1;
    }

    /// <summary>Nothing is paid back where the same goods are sent once more.</summary>
    private static Money? PaidBack(ChannelReturn word) =>
        word is { Kind: ReturnKind.Replacement, State: ChannelReturnState.Complete } ? null : word.Offer ?? word.Refund;

    /// <summary>Where it stands by this word; null where that says nothing new.</summary>
    private static ReturnState? TargetOf(ChannelReturn word, OrderReturn own, bool isNew) => word.State switch
    {
        ChannelReturnState.Asked => ReturnState.Requested,
        ChannelReturnState.Offered => ReturnState.Offered,
        ChannelReturnState.ToSend => ReturnState.Approved,
        ChannelReturnState.Sent => ReturnState.Underway,
        ChannelReturnState.Rejected or ChannelReturnState.ParcelRejected => ReturnState.Rejected,
        ChannelReturnState.Ended => ReturnState.Withdrawn,
        ChannelReturnState.Granted or ChannelReturnState.Complete =>
            IsStillToCome(word, own, isNew) ? ReturnState.Underway : ReturnState.Closed,
        _ => null,
    };

    /// <summary>
    /// The money went back before the goods were looked at here. What was over before it was seen here for the first
    /// time came back long ago.
    /// </summary>
    private static bool IsStillToCome(ChannelReturn word, OrderReturn own, bool isNew) =>
        word is { Kind: ReturnKind.Return, BuyerKeeps: false, Offer: null } && own.ReceivedAt is null
        && (isNew
            ? word is { State: ChannelReturnState.Granted, TrackingNumber: not null }
            : own.State is ReturnState.Approved or ReturnState.Underway || word.TrackingNumber is not null);

    private void Tell(OrderReturn own, ChannelReturn word, Order order, Actor by)
    {
        object? fact = own.State switch
        {
            ReturnState.Requested => new ReturnOfferDeclined(own.Id, own.Number),
            ReturnState.Offered => new ReturnOffered(
                own.Id, own.Number, word.Offer?.Minor ?? 0, word.Offer?.Currency ?? own.Currency),
            ReturnState.Approved => new ReturnApproved(own.Id, own.Number),
            ReturnState.Underway => new ReturnSentBack(own.Id, own.Number, word.TrackingNumber),
            ReturnState.Rejected => new ReturnRejected(own.Id, own.Number),
            ReturnState.Withdrawn => new ReturnWithdrawn(own.Id, own.Number),
            _ when word.Kind == ReturnKind.Replacement && own.RefundMinor is null =>
                new ReturnReplaced(own.Id, own.Number),
            _ => own.RefundMinor is null ? new ReturnEnded(own.Id, own.Number) : null,
        };

        if (fact is not null)
        {
            db.Tell(fact, order.Id, by, Why);
        }
    }
}
