using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Import;

/// <summary>Why an order has no stock, as a reason people can read.</summary>
internal static class Shortage
{
    /// <summary>The stock's refusal with the same facts; its sentence is kept by the orders.</summary>
    public static Reason Of(Problem problem)
    {
        var reason = new Reason(CodeOf(problem));
        return problem.Facts.Aggregate(reason, (made, fact) => made.With(fact.Key, fact.Value));
    }

    private static string CodeOf(Problem problem) => problem.Code switch
    {
        "inventory.unknown_sku" when problem.Facts.GetValueOrDefault("sku") is string sku
            && sku.StartsWith(ChannelOrderLine.UnlinkedPrefix, StringComparison.Ordinal) => "orders.listing_unlinked",
        "inventory.unknown_sku" => "orders.unknown_sku",
        _ => "orders.short_of_stock",
    };
}
