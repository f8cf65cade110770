using CreatorFlow.Inventory.Adjust;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Adjust;

public class AdjustStockTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_a_person_counted_is_on_hand_and_the_ledger_says_why(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));

        (await Adjust(seller, "CANDLE", 3, "  two broken  ")).Value.ShouldBe(new StockAdjusted("CANDLE", -2, 3));

        (await seller.Level("CANDLE")).ShouldBe((3, 0));
        var row = await seller.Moved("CANDLE", MovementKind.Adjusted);
        (row.Quantity, row.Kind, row.ByKind, row.ByName, row.At).ShouldBe(
            (-2, MovementKind.Adjusted, ActorKind.Person, "Ana", TestClock.Start));
        Reason.FromJson(row.Why!).Facts["text"].ShouldBe("two broken");
        var facts = await seller.Facts(nameof(StockAdjusted), nameof(StockChanged));
        facts[^2].Body<StockAdjusted>().ShouldBe(new StockAdjusted("CANDLE", -2, 3));
        facts[^1].Body<StockChanged>().MoreFree.ShouldBeFalse();
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_same_count_again_says_that_nothing_changed(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        await Adjust(seller, "CANDLE", 7, "found two");
        var facts = (await seller.Facts()).Count;

        (await Adjust(seller, "CANDLE", 7, "found two")).Value.ShouldBe(new StockAdjusted("CANDLE", 0, 7));

        (await seller.Ledger("CANDLE")).Count.ShouldBe(2);
        (await seller.Facts()).Count.ShouldBe(facts);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task It_never_goes_below_what_is_kept_for_orders(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        await seller.Order(("CANDLE", 3)).Imported();

        var problem = (await Adjust(seller, "CANDLE", 2, "lost")).Problem!;

        (problem.Code, problem.Kind, problem.Field)
            .ShouldBe(("inventory.below_reserved", ProblemKind.Conflict, "onHand"));
        problem.Facts.ShouldBe(new Dictionary<string, object> { ["sku"] = "CANDLE", ["onHand"] = 2, ["reserved"] = 3 });
        (await seller.Level("CANDLE")).ShouldBe((5, 3));
        (await seller.Ledger("CANDLE")).Count.ShouldBe(1);
        (await Adjust(seller, "CANDLE", 3, "lost")).Ok.ShouldBeTrue();
    }

    [Theory, InlineData(-1), InlineData(10_000_000)]
    public async Task What_is_no_stock_is_refused(int onHand)
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));

        var problem = (await Adjust(seller, "CANDLE", onHand, "counted")).Problem!;

        (problem.Code, problem.Kind, problem.Field).ShouldBe(("inventory.out_of_range", ProblemKind.Invalid, "onHand"));
        (await seller.Level("CANDLE")).ShouldBe((5, 0));
    }

    [Theory, InlineData(0), InlineData(9_999_999)]
    public async Task The_limits_themselves_are_stock(int onHand)
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));

        (await Adjust(seller, "CANDLE", onHand, "counted")).Value.OnHand.ShouldBe(onHand);
    }

    [Theory, InlineData(null), InlineData(""), InlineData("  ")]
    public async Task Without_a_reason_nothing_changes(string? reason)
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));

        var problem = (await Adjust(seller, "CANDLE", 4, reason)).Problem!;

        (problem.Code, problem.Field).ShouldBe(("inventory.reason_missing", "reason"));
        (await seller.Level("CANDLE")).ShouldBe((5, 0));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_sku_that_is_unknown_in_this_workspace_is_refused(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var other = Ids.New(TestClock.Start.AddSeconds(1));

        (await Adjust(seller, "GHOST", 4, "counted")).Problem!.Code.ShouldBe("inventory.unknown_sku");
        (await seller.Do<AdjustStock, Result<StockAdjusted>>(
            adjust => adjust.Run("CANDLE", 4, "counted", Seller.Ana, Ct), other)).Problem!.Code
                .ShouldBe("inventory.unknown_sku");
        (await seller.Level("CANDLE")).ShouldBe((5, 0));
    }

    [Fact]
    public async Task A_long_story_is_kept_to_its_first_500_characters()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));

        (await Adjust(seller, "CANDLE", 4, new string('x', 501))).Ok.ShouldBeTrue();

        Reason.FromJson((await seller.Moved("CANDLE", MovementKind.Adjusted)).Why!).Facts["text"]
            .ShouldBe(new string('x', 500));
    }

    private static Task<Result<StockAdjusted>> Adjust(Seller seller, string sku, int onHand, string? reason) =>
        seller.Do<AdjustStock, Result<StockAdjusted>>(adjust => adjust.Run(sku, onHand, reason, Seller.Ana, Ct));
}
