using CreatorFlow.Channels.Offers;
using CreatorFlow.Tests.Channels.Reconcile;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Offers;

public sealed class RulesPageTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task It_shows_the_rules_and_the_forms_that_set_them(string database)
    {
        await using var world = await ShopStockPageTests.World(database: database);
        var shopId = await Reconciled.Listed(world, ("p1", "A", 33));
        await SetOfferRuleTests.Set(world, shopId, null, new(50, 2, null, 0));
        await SetOfferRuleTests.Set(world, shopId, "A", new(100, 0, 9, 0));

        var page = await ShopStockPageTests.Render<RulesPage>(world, shopId);

        page.QuerySelector("h1")!.TextContent.Trim().ShouldBe("What is offered");
        page.QuerySelector("#rules tbody tr")!.TextContent.ShouldContain("100 %");
        page.QuerySelector("#usual input[name=percent]")!.GetAttribute("value").ShouldBe("50");
        page.QuerySelectorAll($"form[action='/channels/{shopId}/rules/set']").Length.ShouldBe(2);
        page.QuerySelectorAll($"form[action='/channels/{shopId}/rules/drop']").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Who_may_only_look_reads_the_rule_and_finds_nothing_to_press()
    {
        await using var world = await ShopStockPageTests.World(mayManage: false);
        var shopId = await Reconciled.Listed(world, ("p1", "A", 33));

        var page = await ShopStockPageTests.Render<RulesPage>(world, shopId);

        page.QuerySelectorAll("form").ShouldBeEmpty();
        page.Body!.TextContent.ShouldContain("The shop offers 100 %");
    }
}
