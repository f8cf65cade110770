using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Levels;

public sealed class FindSkusTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task SKUs_are_found_by_their_code_and_by_part_of_it(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE-1", 5), ("CANDLE-2", 0), ("BOWL", 1));

        var listed = await seller.Do<ISkus, IReadOnlyDictionary<string, KnownSku>>(
            skus => skus.Listed(["BOWL", "LAMP"], Ct));
        var like = await seller.Do<ISkus, IReadOnlyList<KnownSku>>(skus => skus.Like("candle", 1, Ct));

        listed.ShouldHaveSingleItem().Value.ShouldBe(new KnownSku("BOWL", "BOWL", new Money(1_000, "USD")));
        like.ShouldHaveSingleItem().Sku.ShouldBe("CANDLE-1");
    }
}
