using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Move;

namespace CreatorFlow.Tests.Inventory.Move;

public sealed class UnitLinesTests
{
    [Fact]
    public void Each_line_is_a_sku_and_a_number_at_its_end() =>
        UnitLines.In("KTL-1 3\r\n\n  A/B 1, 12 \nPAN\t1").Value
            .ShouldBe([new StockLine("KTL-1", 3), new("A/B 1", 12), new("PAN", 1)]);

    [Theory, InlineData("KTL-1"), InlineData("KTL-1 many"), InlineData("KTL-1 -2"), InlineData("3")]
    public void What_is_no_line_is_named(string text)
    {
        var problem = UnitLines.In(text).Problem!;

        (problem.Code, problem.Facts["text"]).ShouldBe(("inventory.line_invalid", text));
    }
}
