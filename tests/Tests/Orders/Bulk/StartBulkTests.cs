using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Bulk;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Bulk;

public sealed class StartBulkTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task Its_orders_are_frozen_in_the_order_chosen_and_nothing_is_done_yet(string database)
    {
        await using var seller = await Seller.On(database, (BulkWorld.Candle, 50));
        var ids = await seller.Orders(3);
        ids.Reverse();

        var operation = (await seller.Start(BulkWorld.Wish("hold", ids, "  odd  "))).Value;

        (operation.Kind, operation.Text, operation.State).ShouldBe((BulkKind.Hold, "odd", BulkState.Running));
        (operation.Total, operation.Reached, operation.By).ShouldBe((3, 0, Seller.Ana));
        (await seller.Results(operation.Id)).Select(own => own.OrderId).ShouldBe(ids);
        (await seller.Standing()).ShouldBe("Ready 3");
        (await seller.Facts(nameof(BulkStarted)))[0].Body<BulkStarted>().ShouldBe(new BulkStarted("hold", 3));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task All_that_a_filter_lists_are_taken_but_none_that_came_after_the_preview(string database)
    {
        await using var seller = await Seller.On(database, (BulkWorld.Candle, 50));
        await seller.Orders(4);
        await seller.Orders(2, ChannelOrderState.Cancelled);
        var seen = seller.World.Clock.GetUtcNow();
        seller.World.Clock.Advance(TimeSpan.FromMinutes(1));
        await seller.Orders(3);

        (await seller.Start(BulkWorld.WishAll("hold", "ship", "odd", seen))).Value.Total.ShouldBe(4);
        var all = (await seller.Start(BulkWorld.WishAll("hold", "ship", "odd"), "k2")).Value;

        (all.Total, all.Selection).ShouldBe((7, "/orders?view=ship"));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_same_key_twice_is_the_same_operation(string database)
    {
        await using var seller = await Seller.On(database, (BulkWorld.Candle, 50));
        var ids = await seller.Orders(2);

        var both = await Task.WhenAll(
            seller.Start(BulkWorld.Wish("hold", ids, "odd")), seller.Start(BulkWorld.Wish("hold", ids, "odd")));

        both[0].Value.Id.ShouldBe(both[1].Value.Id);
        (await seller.Bulks()).Count.ShouldBe(1);
        (await seller.Start(BulkWorld.Wish("release", ids))).Problem!.Code.ShouldBe("orders.bulk_key_taken");
    }

    [Theory]
    [InlineData("explode", null, "orders.bulk_unknown_kind", "kind")]
    [InlineData("take_notes_away", null, "orders.bulk_unknown_kind", "kind")]
    [InlineData("hold", " ", "orders.reason_missing", "text")]
    [InlineData("cancel", null, "orders.reason_missing", "text")]
    [InlineData("tag", "a,b", "orders.tag_invalid", "text")]
    [InlineData("untag", "", "orders.tag_invalid", "text")]
    [InlineData("note", "", "orders.note_invalid", "text")]
    public async Task A_wish_that_is_not_understood_starts_nothing(string kind, string? text, string code, string field)
    {
        await using var seller = await Seller.On("sqlite", (BulkWorld.Candle, 5));
        var ids = await seller.Orders(1);

        var problem = (await seller.Start(BulkWorld.Wish(kind, ids, text))).Problem!;

        (problem.Code, problem.Field, problem.Kind).ShouldBe((code, field, ProblemKind.Invalid));
        await NothingBegan(seller);
    }

    [Fact]
    public async Task Without_orders_or_a_key_nothing_starts()
    {
        await using var seller = await Seller.On("sqlite", (BulkWorld.Candle, 5));
        var ids = await seller.Orders(1);

        (await seller.Start(BulkWorld.Wish("release", []))).Problem!.Code.ShouldBe("orders.bulk_nothing_chosen");
        (await seller.Start(BulkWorld.WishAll("release", "held"))).Problem!.Code.ShouldBe("orders.bulk_nothing_chosen");
        (await seller.Start(BulkWorld.Wish("release", ids), " ")).Problem!.Code.ShouldBe("orders.bulk_key_invalid");
        (await seller.Start(BulkWorld.Wish("release", ids), new('k', 65))).Problem!.Code
            .ShouldBe("orders.bulk_key_invalid");
        var tooMany = Enumerable.Range(0, OrderSelection.MaxOrders + 1).Select(_ => Ids.New(TestClock.Start)).ToList();
        (await seller.Start(BulkWorld.Wish("release", tooMany))).Problem!.Code.ShouldBe("orders.bulk_too_many");
        await NothingBegan(seller);
    }

    [Fact]
    public async Task Only_so_many_may_be_under_way()
    {
        await using var seller = await Seller.On("sqlite", (BulkWorld.Candle, 5));
        var ids = await seller.Orders(1);

        for (var i = 0; i < StartBulk.MaxOpen; i++)
        {
            (await seller.Start(BulkWorld.Wish("urgent", ids), $"k{i}")).Ok.ShouldBeTrue();
        }

        (await seller.Start(BulkWorld.Wish("urgent", ids), "more")).Problem!.Code.ShouldBe("orders.bulk_too_many_open");
        await seller.World.RunJobs(RunBulk.JobKind);
        (await seller.Start(BulkWorld.Wish("urgent", ids), "more")).Ok.ShouldBeTrue();
    }

    private static async Task NothingBegan(Seller seller)
    {
        (await seller.Bulks()).ShouldBeEmpty();
        (await seller.Facts(nameof(BulkStarted))).ShouldBeEmpty();
        (await seller.World.Db(db => db.Set<BulkMember>().CountAsync(TestContext.Current.CancellationToken)))
            .ShouldBe(0);
        (await seller.World.RunJobs(RunBulk.JobKind)).ShouldBe(0);
    }
}
