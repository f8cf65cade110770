using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.List;

public sealed class OrderCommandsTests
{
    [Fact]
    public async Task An_order_is_found_by_part_of_its_number_with_its_state()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told());

        var item = (await site.Page("/palette?q=57600")).QuerySelector("main .palette-item")!;

        item.GetAttribute("href").ShouldBe($"/orders/{id}");
        item.QuerySelector(".palette-note")!.TextContent.ShouldBe("To ship");
    }

    [Fact]
    public async Task A_single_letter_searches_no_orders()
    {
        await using var site = await Site.Open();
        await site.Orders.Imported(OrderWorld.Told());

        (await site.Page("/palette?q=5")).QuerySelector("main .palette-item").ShouldBeNull();
    }
}
