using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Mark;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Mark;

public sealed class TagOrderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_tag_is_put_on_once_and_taken_off_once(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported();
        var id = await order.Id();

        (await Tag(seller, id, "  Gift   Wrap ")).Ok.ShouldBeTrue();
        (await Tag(seller, id, "gift wrap")).Problem!.Code.ShouldBe("orders.already_tagged");
        (await Tags(seller)).ShouldBe(["gift wrap"]);
        (await Tag(seller, id, "GIFT WRAP", on: false)).Ok.ShouldBeTrue();
        (await Tag(seller, id, "gift wrap", on: false)).Problem!.Code.ShouldBe("orders.not_tagged");

        (await Tags(seller)).ShouldBeEmpty();
        (await order.Story()).ShouldBe([nameof(OrderReceived), nameof(OrderTagged), nameof(OrderUntagged)]);
        (await order.Facts())[1].Body<OrderTagged>().ShouldBe(new OrderTagged("gift wrap"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("a,b")]
    [InlineData("a tag that goes on and on for more than forty characters")]
    public async Task What_is_no_tag_is_refused(string? tag)
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported();

        (await Tag(seller, await order.Id(), tag)).Problem!.Code.ShouldBe("orders.tag_invalid");
        (await Tags(seller)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_order_has_so_many_tags_and_no_more()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported();
        var id = await order.Id();

        for (var i = 0; i < OrderTag.MaxPerOrder; i++)
        {
            (await Tag(seller, id, $"t{i}")).Ok.ShouldBeTrue();
        }

        (await Tag(seller, id, "one more")).Problem!.Code.ShouldBe("orders.too_many_tags");
        (await Tags(seller)).Count.ShouldBe(OrderTag.MaxPerOrder);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_of_another_workspace_is_not_found(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported();
        var id = await order.Id();

        var elsewhere = await seller.Do<TagOrder, Result<Guid>>(
            tag => tag.Run(id, "vip", true, Seller.Ana, Ct), Ids.New(TestClock.Start));

        elsewhere.Problem!.Code.ShouldBe("orders.not_found");
        (await Tags(seller)).ShouldBeEmpty();
    }

    private static Task<Result<Guid>> Tag(Seller seller, Guid id, string? tag, bool on = true) =>
        seller.Do<TagOrder, Result<Guid>>(own => own.Run(id, tag, on, Seller.Ana, Ct));

    private static Task<List<string>> Tags(Seller seller) =>
        seller.World.Db(db => db.Set<OrderTag>().Select(own => own.Tag).ToListAsync(Ct));
}
