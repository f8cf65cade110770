using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Webhooks;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Fulfilment;

/// <summary>The units of an order go into several packages.</summary>
internal sealed class SplitOrder(Market market)
{
    private const int MaxOrders = 50;

    private sealed record Group(string Id, IReadOnlyList<string> LineIds);

    public IEnumerable<ApiEndpoint> Endpoints() =>
    [
        ApiEndpoint.Get("/fulfillment/202309/orders/split_attributes", Scopes.Fulfilment, Attributes),
        ApiEndpoint.Post("/fulfillment/202309/orders/{order_id}/split", Scopes.PackagesWrite, Run),
    ];

    private Reply Attributes(Call call)
    {
        var ids = call.Query.GetValueOrDefault("order_ids", "").Split(',', StringSplitOptions.RemoveEmptyEntries);

        if (ids.Length is 0 or > MaxOrders)
        {
            return Reply.BadParameter($"param order_ids must hold 1 to {MaxOrders} order ids");
        }

        var orders = ids.Select(market.Orders.Find).OfType<Order>().ToArray();
        return Reply.Ok(data => data.Objects("split_attributes"u8, orders, (item, order) =>
        {
            var reason = WhyNot(order);
            item.WriteString("order_id"u8, order.Id);
            item.WriteBoolean("can_split"u8, reason is null);
            item.WriteString("reason"u8, reason ?? "");
            item.WriteBoolean("must_split"u8, false);
            item.Strings("must_split_reasons"u8, []);
        }));
    }

    private string? WhyNot(Order order)
    {
        if (!market.PackageFromPayment)
        {
            return "Splitting is not available in this region.";
        }

        if (!CombinableOrders.IsCombinable(order))
        {
            return "The order does not wait for shipment in one package of its own.";
        }

        return order.Units > 1 ? null : "The order has one unit only.";
    }

    private async Task<Reply> Run(Call call)
    {
        var read = call.Read();
        var groups = new List<Group>();

        foreach (var element in read.Items("splittable_groups") ?? [])
        {
            var group = new BodyReader(element, "splittable_groups.");
            groups.Add(new Group(group.RequiredText("id"), group.Texts("order_line_item_ids") ?? []));
            read.Take(group);
        }

        if (groups.Count == 0 || groups.Exists(group => group.LineIds.Count == 0))
        {
            read.Missing("splittable_groups");
        }

        if (read.Fault is { } fault)
        {
            return fault;
        }

        Reply reply;

        lock (market.Gate)
        {
            reply = Split(call.Route("order_id"), groups);
        }

        await market.Journal.Save();
        return reply;
    }

    private Reply Split(string orderId, List<Group> groups)
    {
        if (market.Orders.Find(orderId) is not { } order)
        {
            return Reply.Refused(Codes.NotYourOrder, "The order does not belong to the seller.");
        }

        if (!market.PackageFromPayment)
        {
            return Reply.Refused(Codes.NotInRegion, "The operation is not available in this region.");
        }

        var units = groups.Select(group => group.LineIds.Select(order.UnitOf).ToArray()).ToArray();
        var named = units.SelectMany(group => group).ToArray();

        if (WhyNot(order) is not null
            || named.Any(unit => unit is null || order.State.Fate(unit.Value) != 1)
            || named.Distinct().Count() != named.Length)
        {
            return Reply.Refused(Codes.WrongStatus, "The order cannot be split like this.");
        }

        return Split(order, groups, [.. units.Select(group => group.Select(unit => unit!.Value).ToArray())]);
    }

    /// <summary>What no group names stays in the package that is there; else the first group takes it over.</summary>
    private Reply Split(Order order, List<Group> groups, int[][] units)
    {
        var now = market.NowMs;
        var before = order.State;
        var fates = Enumerable.Range(0, order.Units).Select(unit => (sbyte)before.Fate(unit)).ToArray();
        var staysBehind = Enumerable.Range(0, order.Units)
            .Any(unit => fates[unit] == 1 && !units.Any(group => group.Contains(unit)));
        List<Parcel> parcels = staysBehind ? [before.Parcels![0]] : [];
        var made = before.ParcelsMade;

        for (var at = 0; at < groups.Count; at++)
        {
            var keepsOld = at == 0 && !staysBehind;
            var parcel = keepsOld
                ? before.Parcels![0] with { UpdatedMs = now }
                : new Parcel(order.NewParcelId(made++), "", "", now, now);
            parcels.Add(parcel);
            Array.ForEach(units[at], unit => fates[unit] = (sbyte)parcels.Count);
        }

        market.Move(order, before with { UpdatedMs = now, Parcels = parcels, Fates = fates, ParcelsMade = made });
        market.TellPackages("SPLIT", "ROLE_SELLER", [.. parcels.Select(parcel => (parcel.Id, (string[])[order.Id]))]);
        var first = staysBehind ? 1 : 0;
        return Reply.Ok(data => data.Objects("packages"u8, groups, (item, group) =>
        {
            item.WriteString("splittable_group_id"u8, group.Id);
            item.Id("id"u8, parcels[first + groups.IndexOf(group)].Id);
        }));
    }
}
