using CreatorFlow.Orders.Show;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CreatorFlow.Tests.Orders.Show;

public sealed class UnitFieldsTests
{
    [Fact]
    public void Units_are_read_line_by_line_and_what_is_no_number_counts_as_none()
    {
        var form = new FormCollection(new Dictionary<string, StringValues>
        {
            ["c-0"] = "3", ["c-1"] = "-2", ["c-2"] = "many", ["c-3"] = "", ["in-0"] = "7", ["c-4"] = new(["1", "2"]),
        });

        Enumerable.Range(0, 6).Select(line => form.Units("c", line)).ShouldBe([3, -2, 0, 0, 0, 0]);
        form.Units("in", 0).ShouldBe(7);
        UnitFields.Of("p2", 11).ShouldBe("p2-11");
    }
}
