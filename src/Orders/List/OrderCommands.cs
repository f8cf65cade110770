using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Show;
using CreatorFlow.Ui;

namespace CreatorFlow.Orders.List;

/// <summary>Orders in the palette: by number, buyer, tracking number or SKU.</summary>
internal sealed class OrderCommands(OrderList list, ICurrentActor me) : ICommandSource
{
    public const int MaxOrders = 6;
    public const int MinTyped = 2;

    public async Task<IReadOnlyList<PaletteCommand>> Find(string query, CancellationToken ct)
    {
        if (query.Length < MinTyped || !me.May(Permissions.OrdersRead))
        {
            return [];
        }

        var filter = OrderFilter.Of(null, query, null, null);
        return [.. (await list.Before(filter, null, MaxOrders, ct)).Select(CommandOf)];
    }

    private static PaletteCommand CommandOf(OrderRow order)
    {
        var (status, icon, _) = StatusLook.Of(order.Status);
        var text = order.Buyer is { Length: > 0 } buyer ? $"{order.Number} · {buyer}" : order.Number;
        return new(OrdersWords.Title, text, icon, $"{OrderFilter.Path}/{order.Id}") { Note = status };
    }
}
