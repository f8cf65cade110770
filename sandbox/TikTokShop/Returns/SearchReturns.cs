using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Paging;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Returns;

/// <summary>The listing of cases, oldest first unless asked otherwise.</summary>
internal sealed class SearchReturns(Market market)
{
    private static readonly PageRules Pages = new(Usual: 10, Most: 50, Least: 10, Ascending: true);

    private readonly ReturnWriter writer = new(market);

    private sealed record Filters(
        IReadOnlyList<string>? Ids,
        IReadOnlyList<string>? Orders,
        IReadOnlyList<string>? Buyers,
        IReadOnlyList<string>? Types,
        IReadOnlyList<string>? Statuses,
        IReadOnlyList<string>? Proposed,
        IReadOnlyList<string>? Arbitrations)
    {
        /// <summary>The one status asked for, by which the cases are listed.</summary>
        public string? Status => Statuses is [var only] ? only : null;

        /// <summary>Whether nothing is asked for but a status.</summary>
        public bool AreOpen => ((IReadOnlyList<string>?[])[
            Ids, Orders, Buyers, Types, Status is null ? Statuses : null, Proposed, Arbitrations])
            .All(list => list is not { Count: > 0 });
    }

    public ApiEndpoint Endpoint() =>
        ApiEndpoint.Search("/return_refund/202309/returns/search", Scopes.Returns, Run);

    private Reply Run(Call call)
    {
        var read = call.Read();
        var filters = new Filters(
            read.Texts("return_ids"), read.Texts("order_ids"), read.Texts("buyer_user_ids"),
            read.Texts("return_types"), read.Texts("return_status"), read.Texts("seller_proposed_return_type"),
            read.Texts("arbitration_status"));
        var spans = Spans.Read(read);

        if (read.Fault is { } fault)
        {
            return fault;
        }

        if (PageAsk.Read(call, Pages, out var refusal) is not { } ask)
        {
            return refusal!;
        }

        Page page;
        (ReturnCase, Order)[] found;

        lock (market.Gate)
        {
            page = market.Returns.Listing.Find(SliceOf(ask, filters, spans));
            found = [.. page.Ids.Select(market.Returns.Get)
                .Select(own => (new ReturnCase(own.Record), market.Orders.Find(own.OrderId)!))];
        }

        return Reply.Ok(data =>
        {
            data.Objects("return_orders"u8, found, (item, pair) => writer.Write(item, pair.Item1, pair.Item2));
            data.WriteNumber("total_count"u8, page.Total);
            data.WriteString("next_page_token"u8, ask.Next(page));
        });
    }

    private Slice SliceOf(PageAsk ask, Filters filters, Spans spans) => ask.Slice().Narrowed(
        spans,
        number => market.Returns.Get(number).Record.CreatedMs,
        filters.AreOpen ? null : number => Fits(filters, market.Returns.Get(number))) with
        {
            Among = Among(filters),
            Status = filters.Status,
        };

    private IEnumerable<long>? Among(Filters filters)
    {
        if (filters.Ids is { Count: > 0 } ids)
        {
            return ids.Select(market.Returns.Find).OfType<ReturnCase>().Select(found => found.Number).ToArray();
        }

        var orders = filters.Orders is { Count: > 0 } named
            ? named
            : filters.Buyers?.SelectMany(market.Orders.OfBuyer).Select(number => market.Orders.Get(number).Id);
        return orders is null || (filters.Orders is not { Count: > 0 } && filters.Buyers is { Count: 0 })
            ? null
            : orders.SelectMany(market.Returns.OfOrder).Select(found => found.Number).ToArray();
    }

    private bool Fits(Filters filters, ReturnCase found) =>
        filters.Ids.Wants(found.Id)
        && filters.Orders.Wants(found.OrderId)
        && filters.Buyers.Wants(market.Orders.Find(found.OrderId)!.Buyer.UserId)
        && filters.Types.Wants(found.Record.Type)
        && filters.Statuses.Wants(found.Status)
        && filters.Proposed.Wants(found.Record.PartialMinor > 0 ? "PARTIAL_REFUND" : "")
        && filters.Arbitrations.Wants(found.Record.Arbitration);
}
