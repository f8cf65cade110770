using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CreatorFlow.Channels.Offers;
using CreatorFlow.Tests.Channels.Reconcile;
using CreatorFlow.Tests.Given;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

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

        var page = await Render(world, shopId);

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

        var page = await Render(world, shopId);

        page.QuerySelectorAll("form").ShouldBeEmpty();
        page.Body!.TextContent.ShouldContain("The shop offers 100 %");
    }

    private static async Task<IHtmlDocument> Render(ChannelWorld world, Guid shopId)
    {
        await using var scope = world.World.Scope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<RulesPage>(
            ParameterView.FromDictionary(new Dictionary<string, object?> { ["Id"] = shopId }))).ToHtmlString());
        return new HtmlParser().ParseDocument(html);
    }
}
