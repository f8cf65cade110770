using System.Text;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Lifecycle;

public class OrderLifecycleTests
{
    private const string Page = "docs/concepts/orders.md";

    [Fact]
    public void Each_status_has_its_row_in_the_table() =>
        Enum.GetValues<OrderStatus>()
            .ShouldAllBe(status => OrderLifecycle.IsEnd(status) || MovesFrom(status).Count > 0);

    [Fact]
    public void Each_status_is_reached_from_the_first()
    {
        var reached = new HashSet<OrderStatus> { OrderStatus.None };
        var open = new Queue<OrderStatus>(reached);

        while (open.TryDequeue(out var status))
        {
            MovesFrom(status).Where(reached.Add).ToList().ForEach(open.Enqueue);
        }

        reached.Order().ShouldBe(Enum.GetValues<OrderStatus>().Order());
    }

    [Fact]
    public void An_end_is_what_was_delivered_or_cancelled_and_nothing_else() =>
        Enum.GetValues<OrderStatus>().Where(OrderLifecycle.IsEnd)
            .ShouldBe([OrderStatus.Delivered, OrderStatus.Cancelled]);

    [Fact]
    public void No_move_leads_back_to_nothing() =>
        OrderLifecycle.All.ShouldAllBe(move => move.To != OrderStatus.None && move.From != move.To);

    [Fact]
    public void What_has_left_never_comes_back() =>
        OrderLifecycle.All.Where(move => OrderLifecycle.HasLeft(move.From))
            .ShouldAllBe(move => OrderLifecycle.HasLeft(move.To) || move.To == OrderStatus.Cancelled);

    [Fact]
    public void The_picture_on_the_page_is_drawn_from_the_table()
    {
        var page = File.ReadAllText(Path.Combine(Checkout.Root, Page)).ReplaceLineEndings("\n");
        var from = page.IndexOf("```mermaid\n", StringComparison.Ordinal);
        var to = page.IndexOf("```\n", from + 3, StringComparison.Ordinal);

        page[from..(to + 4)].ShouldBe(Picture(), $"Put the drawn one into {Page}.");
    }

    private static List<OrderStatus> MovesFrom(OrderStatus from) =>
        [.. OrderLifecycle.All.Where(move => move.From == from).Select(move => move.To)];

    private static string Picture()
    {
        var text = new StringBuilder("```mermaid\nstateDiagram-v2\n");

        foreach (var (from, to) in OrderLifecycle.All)
        {
            text.Append("    ").Append(from == OrderStatus.None
                ? "[*]" : $"{from}").Append(" --> ").Append(to).Append('\n');
        }

        foreach (var end in Enum.GetValues<OrderStatus>().Where(OrderLifecycle.IsEnd))
        {
            text.Append("    ").Append(end).Append(" --> [*]\n");
        }

        return text.Append("```\n").ToString();
    }
}
