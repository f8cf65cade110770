using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Bulk;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Mark;
using CreatorFlow.Orders.Review;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Bulk;

public sealed class PreviewBulkTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task The_preview_of_each_kind_says_what_then_happens(string database)
    {
        await using var seller = await Seller.On(database, (BulkWorld.Candle, 6));
        var ids = await seller.Orders(4);
        ids.AddRange(await seller.Orders(1, ChannelOrderState.Delivered));
        ids.AddRange(await seller.Orders(1, ChannelOrderState.Cancelled));
        ids.Add(await (await seller.Order((BulkWorld.Candle, 1)).Imported()).Id());
        ids.Add(await (await seller.Order((BulkWorld.Candle, 1)).Imported().Released().Held()).Id());
        ids.Add(await (await seller.Order((BulkWorld.Candle, 9)).Imported().Released()).Id());
        ids.Add(Ids.New(TestClock.Start));
        await seller.Do<TagOrder, Result<Guid>>(tag => tag.Run(ids[0], "vip", true, Seller.Ana, Ct));

        foreach (var (kind, text) in new[]
        {
            ("tag", "vip"), ("untag", "vip"), ("note", "look"), ("urgent", null), ("not_urgent", null),
            ("hold", "odd"), ("release", null), ("ship", null), ("stop_labels", null), ("cancel", (string?)"fire"),
        })
        {
            var wish = BulkWorld.Wish(kind, ids, text);
            var preview = (await Preview(seller, wish)).Value;
            var operation = await seller.Done(wish, $"key-{kind}");
            var refused = (await seller.Results(operation.Id)).Where(own => own.Result == BulkResult.Refused)
                .GroupBy(own => own.Problem!.Code).Select(same => (same.Key, same.Count())).Order();

            (kind, preview.Total, preview.Done, preview.Skipped)
                .ShouldBe((kind, operation.Total, operation.Done, operation.Skipped));
            preview.Refused.GroupBy(own => own.Code).Select(same => (same.Key, same.Sum(own => own.Count))).Order()
                .ShouldBe(refused, kind);
            preview.CanBeUndone.ShouldBe(kind is not ("cancel" or "stop_labels"));
        }

        (await seller.Findings()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Orders_that_wait_for_approval_are_counted_out_as_they_are_refused()
    {
        await using var seller = await Seller.On("sqlite", (BulkWorld.Candle, 9));
        await seller.Do<SetThresholds, Result<ReviewThresholds>>(
            set => set.Run(ReviewThresholds.Usual with { OneAbove = 1 }, Seller.Ana, Ct));
        var wish = BulkWorld.Wish("ship", await seller.Orders(2));

        var refused = (await Preview(seller, wish)).Value.Refused.ShouldHaveSingleItem();
        var operation = await seller.Done(wish, "key-review");

        (refused.Code, refused.Count, operation.Refused).ShouldBe(("orders.in_review", 2, 2));
        BulkText.WhyNot(refused).ShouldBe("Not possible: 2 orders, which wait for approval.");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Its_cost_is_the_mean_of_the_latest_labels_and_unknown_before_the_first(string database)
    {
        await using var seller = await Seller.On(database, (BulkWorld.Candle, 9));
        var wish = BulkWorld.Wish("ship", await seller.Orders(3));
        (await Preview(seller, wish)).Value.Cost.ShouldBeNull();
        var shipped = await seller.Order((BulkWorld.Candle, 1)).Imported().Released().Shipped();
        var paid = (await shipped.Label())!.Cost!.Value;

        var preview = (await Preview(seller, wish)).Value;

        (preview.Cost, preview.CostOfOne!.Labels).ShouldBe((paid * 3, 1));
    }

    [Fact]
    public async Task A_preview_counts_what_the_filter_lists_and_changes_nothing()
    {
        await using var seller = await Seller.On("sqlite", (BulkWorld.Candle, 9));
        await seller.Orders(3);
        await seller.Orders(2, ChannelOrderState.Delivered);

        var preview = (await Preview(seller, BulkWorld.WishAll("hold", "all", "odd"))).Value;

        (preview.Total, preview.Done, preview.Skipped).ShouldBe((5, 3, 0));
        preview.Refused.ShouldBe([new BulkRefusals("orders.cannot_hold", OrderStatus.Delivered, 2)]);
        (await seller.Bulks()).ShouldBeEmpty();
        (await Preview(seller, BulkWorld.WishAll("hold", "held", "odd"))).Problem!.Code
            .ShouldBe("orders.bulk_nothing_chosen");
        (await Preview(seller, BulkWorld.WishAll("hold", "all"))).Problem!.Code.ShouldBe("orders.reason_missing");
    }

    private static Task<Result<BulkPreview>> Preview(Seller seller, BulkWish wish) =>
        seller.Do<PreviewBulk, Result<BulkPreview>>(preview => preview.Run(wish, Ct));
}
