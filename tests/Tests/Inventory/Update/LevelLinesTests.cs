using CreatorFlow.Inventory.Update;

namespace CreatorFlow.Tests.Inventory.Update;

public sealed class LevelLinesTests
{
    [Theory]
    [InlineData("A-1,40\r\nB 2;0\nC/3\t7", "A-1=40 B 2=0 C/3=7")]
    [InlineData("sku,quantity\nA,1\n\n", "A=1")]
    [InlineData("\uFEFFSKU;Stock\n\"A, red\";3;extra", "A, red=3")]
    [InlineData("A,\"4\"", "A=4")]
    [InlineData("A|RED|XL,4\nB|RED;5", "A|RED|XL=4 B|RED=5")]
    [InlineData("A,4;note;more\nB;5;a, b, c", "A=4 B=5")]
    [InlineData("TV 27\";4\n\"TV, \"\"27\"\"\";5", "TV 27\"=4 TV, \"27\"=5")]
    public void A_list_is_read_as_spreadsheets_give_it_out(string text, string read)
    {
        var lines = LevelLines.Of(text);

        string.Join(' ', lines.Select(line => $"{line.Sku}={line.Units}")).ShouldBe(read);
        lines.ShouldAllBe(line => line.Wrong == null);
    }

    [Theory]
    [InlineData("A,1\nA,2", 2, "inventory.sku_twice")]
    [InlineData("A,1\nB", 2, "inventory.line_unreadable")]
    [InlineData("A,1\nB,many", 2, "inventory.line_unreadable")]
    [InlineData("A,1.5", 1, "inventory.line_unreadable")]
    [InlineData("A;1,5", 1, "inventory.line_unreadable")]
    [InlineData(",5", 1, "inventory.line_unreadable")]
    public void A_line_that_cannot_be_read_is_named(string text, int row, string code)
    {
        var wrong = LevelLines.Of(text).Single(line => line.Wrong is not null);

        (wrong.Row, wrong.Wrong!.Code).ShouldBe((row, code));
    }
}
