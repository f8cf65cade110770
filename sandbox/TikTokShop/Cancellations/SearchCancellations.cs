using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Paging;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Cancellations;

/// <summary>The listing of cancellations, oldest first unless asked otherwise.</summary>
internal sealed class SearchCancellations(Market market)
{
    private static readonly PageRules Pages = new(Usual: 10, Most: 50, Ascending: true);

    private readonly CancellationWriter cancellations = new(market);

    private sealed record Filters(
        IReadOnlyList<string>? CancelIds,
        IReadOnlyList<string>? OrderIds,
        IReadOnlyList<string>? Buyers,
        IReadOnlyList<string>? Types,
        IReadOnlyList<string>? Statuses)
    {
        /// <summary>The one status asked for, by which the cancellations are listed.</summary>
        public string? Status => Statuses is [var only]
            ? only == Cancellation.RefusedInFilter ? Cancellation.Refused : only
            : null;

        /// <summary>Whether nothing is asked for but a status.</summary>
        public bool AreOpen =>
            ((IReadOnlyList<string>?[])[CancelIds, OrderIds, Buyers, Types, Status is null ? Statuses : null])
            .All(list => list is not { Count: > 0 });
    }

    public ApiEndpoint Endpoint() =>
        ApiEndpoint.Search("/return_refund/202309/cancellations/search", Scopes.Returns, Run);

    private Reply Run(Call call)
    {
        var read = call.Read();
        var filters = new Filters(
            read.Texts("cancel_ids"), read.Texts("order_ids"), read.Texts("buyer_user_ids"), read.Texts("cancel_types"),
            read.Texts("cancel_status"));
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
        (Cancellation, Order)[] found;

        lock (market.Gate)
        {
            page = market.Cancellations.Listing.Find(SliceOf(ask, filters, spans));
            found = [.. page.Ids.Select(market.Cancellations.Get)
                .Select(own => (own, market.Orders.Find(own.OrderId)!))];
        }

        return Reply.Ok(data =>
        {
            data.Objects("cancellations"u8, found, (item, pair) => cancellations.Write(item, pair.Item1, pair.Item2));
            data.WriteNumber("total_count"u8, page.Total);
            data.WriteString("next_page_token"u8, ask.Next(page));
        });
    }

    private Slice SliceOf(PageAsk ask, Filters filters, Spans spans) => ask.Slice().Narrowed(
        spans,
        number => market.Cancellations.Get(number).CreatedMs,
        filters.AreOpen ? null : number => Fits(filters, market.Cancellations.Get(number))) with
        {
            Among = Among(filters),
            Status = filters.Status,
        };

    /// <summary>The few that the filters name, where they do.</summary>
    private IEnumerable<long>? Among(Filters filters)
    {
        if (filters.CancelIds is { Count: > 0 } ids)
        {
            return ids.Select(market.Cancellations.Find).OfType<Cancellation>().Select(found => found.Number).ToArray();
        }

        var orders = filters.OrderIds is { Count: > 0 } named
            ? named
            : filters.Buyers is { Count: > 0 } buyers
                ? buyers.SelectMany(market.Orders.OfBuyer).Select(number => market.Orders.Get(number).Id)
                : null;
        return orders?.SelectMany(market.Cancellations.OfOrder).Select(found => found.Number).ToArray();
    }

    private bool Fits(Filters filters, Cancellation cancellation) =>
        filters.CancelIds.Wants(cancellation.Id)
        && filters.OrderIds.Wants(cancellation.OrderId)
        && filters.Buyers.Wants(market.Orders.Find(cancellation.OrderId)!.Buyer.UserId)
        && filters.Types.Wants(cancellation.Type)
        && (filters.Statuses.Wants(cancellation.Status)
            || (cancellation.Status == Cancellation.Refused && filters.Statuses.Wants(Cancellation.RefusedInFilter)));
}
