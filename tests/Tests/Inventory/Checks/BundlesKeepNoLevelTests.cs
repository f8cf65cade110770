using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Checks;

public class BundlesKeepNoLevelTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task A_bundle_with_stock_or_within_a_bundle_is_found(string database)
    {
        await using var seller = await Seller.On(database, ("SET", 0), ("CANDLE", 9), ("SOAP", 9));
        await seller.Bundle("SET", ("CANDLE", 2));
        (await seller.Findings()).ShouldBeEmpty();

        await seller.Sql($"UPDATE bundle_parts SET bundle = 'SOAP'");
        (await seller.Findings()).ShouldBe(["SOAP is a bundle and has a level"]);

        await seller.Sql($"UPDATE bundle_parts SET bundle = 'SET'");
        await seller.Sql(
            $"""
            INSERT INTO bundle_parts (workspace_id, bundle, component, quantity)
            SELECT workspace_id, 'BOX', 'SET', 1 FROM bundle_parts
            """);
        (await seller.Findings()).ShouldBe(["SET is a bundle and a part of BOX"]);
    }
}
