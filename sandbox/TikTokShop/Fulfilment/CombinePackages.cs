using System.Globalization;
using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Paging;
using CreatorFlow.Sandbox.TikTokShop.Webhooks;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Fulfilment;

/// <summary>Orders of one buyer travel in one package, and part again while it is not shipped.</summary>
internal sealed class CombinePackages(Market market)
{
    private static readonly PageRules Pages = new(Usual: 20, Most: 50, Ascending: true);

    public IEnumerable<ApiEndpoint> Endpoints() =>
    [
        ApiEndpoint.Get("/fulfillment/202309/combinable_packages/search", Scopes.Fulfilment, Search),
        ApiEndpoint.Post("/fulfillment/202309/packages/combine", Scopes.PackagesWrite, Combine),
        ApiEndpoint.Post("/fulfillment/202309/packages/{package_id}/uncombine", Scopes.PackagesWrite, Uncombine),
    ];

    private Reply Search(Call call)
    {
        if (PageAsk.Read(call, Pages, out var refusal) is not { } ask)
        {
            return refusal!;
        }

        (string Id, string[] Orders)[] groups;
        var next = "";
        int total;

        lock (market.Gate)
        {
            var found = market.Packages.Combinable.After(ask.After?.SortKey ?? 0, ask.Size + 1);
            total = market.Packages.Combinable.Count;
            var page = found.Take(ask.Size).ToArray();
            groups = [.. page.Select(group => group.Orders.Select(market.Orders.Get).ToArray())
                .Select(orders => ($"{orders[0].State.Parcels![0].Id}", orders.Select(order => order.Id).ToArray()))];
            next = found.Count > ask.Size ? new PageToken(page[^1].Buyer, 0).Encode(ask.Bound) : "";
        }

        return Reply.Ok(data =>
        {
            data.Objects("combinable_packages"u8, groups, (item, group) =>
            {
                item.WriteString("id"u8, group.Id);
                item.Strings("order_ids"u8, group.Orders);
            });
            data.WriteString("next_page_token"u8, next);
            data.WriteNumber("total_count"u8, total);
        });
    }

    private async Task<Reply> Combine(Call call)
    {
        var read = call.Read();
        var wishes = new List<(string Id, IReadOnlyList<string> Orders)>();

        foreach (var element in read.Items("combinable_packages") ?? [])
        {
            var one = new BodyReader(element, "combinable_packages.");
            wishes.Add((one.RequiredText("id"), one.Texts("order_ids") ?? []));
            read.Take(one);
        }

        if (wishes.Count == 0)
        {
            read.Missing("combinable_packages");
        }

        if (read.Fault is { } fault)
        {
            return fault;
        }

        var made = new List<(string Id, string[] Orders)>();
        var failed = new List<(string Id, Reply? Refusal)>();

        lock (market.Gate)
        {
            foreach (var (id, orders) in wishes)
            {
                if (Combine(id, orders, out var together) is { } refusal)
                {
                    failed.Add((id, refusal));
                }
                else
                {
                    made.Add(($"{together[0].State.Parcels![0].Id}", [.. together.Select(order => order.Id)]));
                }
            }
        }

        await market.Journal.Save();
        return Reply.Ok(data =>
        {
            WritePackages(data, made);
            data.Errors(failed, "package_id");
        });
    }

    private Reply? Combine(string id, IReadOnlyList<string> orderIds, out Order[] orders)
    {
        orders = [];

        if (market.FindPackage(id) is not var (first, parcel))
        {
            return Reply.Refused(Codes.NotYourPackage, "The package does not belong to the shop.");
        }

        // The package of a group stands for all of it: where orders are named, no others travel along.
        orders = orderIds.Count > 0
            ? [.. orderIds.Select(market.Orders.Find).OfType<Order>()]
            : [first, .. market.Orders.OfBuyer(first.Buyer.UserId).Select(market.Orders.Get)
                .Where(order => order != first && CombinableOrders.IsCombinable(order))];

        if (orders.Length < 2 || !orders.All(CombinableOrders.IsCombinable)
            || orders.Any(order => order.Buyer.UserId != first.Buyer.UserId
                || order.State.IsPlatformShipped != first.State.IsPlatformShipped
                || order.State.AddressOf != first.State.AddressOf))
        {
            return Reply.Refused(Codes.WrongStatus, "The packages cannot be combined.");
        }

        var now = market.NowMs;
        string[] ids = [.. orders.Select(order => order.Id)];
        var kept = orders.Contains(first) ? parcel : orders[0].State.Parcels![0];
        var together = kept with { Orders = ids, UpdatedMs = now };

        foreach (var order in orders)
        {
            market.Move(order, order.State with { UpdatedMs = now, Parcels = [together] });
        }

        market.TellPackages("COMBINE", "ROLE_SELLER", [(together.Id, ids)]);
        return null;
    }

    private async Task<Reply> Uncombine(Call call)
    {
        var read = call.Read();
        var leaving = read.Texts("order_ids") ?? [];

        if (read.Fault is { } fault)
        {
            return fault;
        }

        Reply reply;

        lock (market.Gate)
        {
            reply = Uncombine(call.Route("package_id"), leaving);
        }

        await market.Journal.Save();
        return reply;
    }

    private Reply Uncombine(string id, IReadOnlyList<string> leaving)
    {
        if (market.FindPackage(id) is not var (first, parcel))
        {
            return Reply.Refused(Codes.NotYourPackage, "The package does not belong to the shop.");
        }

        if (parcel.IsShipped)
        {
            return Reply.Refused(Codes.PackageAlreadyShipped, "The package is shipped already.");
        }

        if (parcel.Orders is not { Count: > 1 } || leaving.Except(parcel.Orders).Any())
        {
            return Reply.Refused(Codes.WrongStatus, "The package is not combined of these orders.");
        }

        var now = market.NowMs;
        var staying = leaving.Count == 0 ? [first.Id] : parcel.Orders.Except(leaving).ToArray();
        var made = new List<(string Id, string[] Orders)>();

        foreach (var order in market.OrdersIn(first, parcel))
        {
            var stays = staying.Contains(order.Id);
            var own = stays
                ? parcel with { Orders = staying.Length > 1 ? staying : null, UpdatedMs = now }
                : new Parcel(order.NewParcelId(order.State.ParcelsMade), "", "", now, now);
            market.Move(order, order.State with
            {
                UpdatedMs = now,
                Parcels = [own],
                ParcelsMade = order.State.ParcelsMade + (stays ? 0 : 1),
            });
            made.Add(($"{own.Id}", stays ? staying : [order.Id]));
        }

        var packages = made.DistinctBy(pair => pair.Id).ToArray();
        market.TellPackages(
            "FULFILL_UNCOMBINE", "ROLE_SELLER",
            [.. packages.Select(pair => (long.Parse(pair.Id, CultureInfo.InvariantCulture), pair.Orders))]);
        return Reply.Ok(data => WritePackages(data, packages));
    }

    private static void WritePackages(
        Utf8JsonWriter data, IEnumerable<(string Id, string[] Orders)> packages) =>
        data.Objects("packages"u8, packages, (item, package) =>
        {
            item.WriteString("id"u8, package.Id);
            item.Strings("order_ids"u8, package.Orders);
        });
}
