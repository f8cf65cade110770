using System.Globalization;
using System.Text;
using CreatorFlow.Orders.Bulk;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Bulk;

public sealed class BulkLifecycleTests
{
    private const string Page = "docs/concepts/bulk.md";

    [Fact]
    public void The_picture_on_the_page_is_drawn_from_the_table()
    {
        var page = File.ReadAllText(Path.Combine(Checkout.Root, Page)).ReplaceLineEndings("\n");

        page.ShouldContain(Picture(), customMessage: $"Put the drawn one into {Page}.");
    }

    [Fact]
    public void It_ends_worked_through_or_stopped() =>
        Enum.GetValues<BulkState>().Where(BulkLifecycle.IsEnd).ShouldBe([BulkState.Done, BulkState.Stopped]);

    private static string Picture()
    {
        var states = Enum.GetValues<BulkState>();
        var text = new StringBuilder("```mermaid\nstateDiagram-v2\n    [*] --> Running\n");

        foreach (var from in states)
        {
            foreach (var to in states.Where(to => BulkLifecycle.Allows(from, to)))
            {
                text.Append(CultureInfo.InvariantCulture, $"    {from} --> {to}\n");
            }

            if (BulkLifecycle.IsEnd(from))
            {
                text.Append(CultureInfo.InvariantCulture, $"    {from} --> [*]\n");
            }
        }

        return text.Append("```\n").ToString();
    }
}
