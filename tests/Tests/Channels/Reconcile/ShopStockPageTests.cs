using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CreatorFlow.Channels.Reconcile;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems.Answers;
using CreatorFlow.Platform.Words;
using CreatorFlow.Tests.Given;
using CreatorFlow.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CreatorFlow.Tests.Channels.Reconcile;

public sealed class ShopStockPageTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task It_shows_the_score_the_comparisons_the_differences_and_what_was_sent(string database)
    {
        await using var world = await World(database: database);
        var shopId = await Reconciled.Listed(world, ("p1", "A", 7), ("p2", "B", 5));
        Reconciled.Drift(world, "A", 9);
        await Reconciled.Whole(world);

        var page = await Render<ShopStockPage>(world, shopId);

        page.QuerySelector("h1")!.TextContent.Trim().ShouldBe("Stock sync");
        page.QuerySelector(".stat-value")!.TextContent.ShouldContain("50.00");
        page.QuerySelectorAll("#comparisons tbody tr").Length.ShouldBe(1);
        page.QuerySelector("#differences tbody tr")!.TextContent.ShouldContain("Set right");
        page.QuerySelector("#pushes tbody tr")!.TextContent.ShouldContain("The channel offered more than there is");
        page.QuerySelectorAll($"form[action='/channels/{shopId}/stock/compare']").Length.ShouldBe(2);
    }

    [Fact]
    public async Task SKUs_that_the_channel_does_not_take_are_told_one_by_one()
    {
        await using var world = await World();
        var shopId = await Reconciled.Listed(world, ("p1", "A", 7), ("p2", "B", 5));
        Reconciled.Drift(world, "A", 9);
        world.Vendor.Refusals["id-A"] = "12052901: product status forbids";
        await Reconciled.Whole(world);

        var page = await Render<ShopStockPage>(world, shopId);

        var row = page.QuerySelectorAll("#refused tbody tr").ShouldHaveSingleItem();
        row.TextContent.ShouldContain("12052901: product status forbids");
        row.QuerySelector("a[href='/stock/A']").ShouldNotBeNull();
        row.QuerySelector("form button").ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_may_only_look_finds_nothing_to_press()
    {
        await using var world = await World(mayManage: false);
        var shopId = await Reconciled.Listed(world, ("p1", "A", 7));

        var page = await Render<ShopStockPage>(world, shopId);

        page.QuerySelectorAll("form").ShouldBeEmpty();
        page.Body!.TextContent.ShouldContain("No comparison yet");
    }

    [Fact]
    public async Task A_shop_that_is_not_there_has_no_page()
    {
        await using var world = await World();

        (await Render<ShopStockPage>(world, Guid.Empty)).QuerySelector("h1").ShouldBeNull();
    }

    internal static Task<ChannelWorld> World(bool mayManage = true, string database = "sqlite") =>
        ChannelWorld.On(database, add: services =>
        {
            services.AddWords().AddScoped<FormState>();
            services.AddUi();
            services.AddSingleton<ICurrentActor>(new Visitor(mayManage));
            services.AddSingleton<AntiforgeryStateProvider, NoTokens>();
        });

    /// <summary>A page of one shop.</summary>
    internal static Task<IHtmlDocument> Render<TPage>(ChannelWorld world, Guid shopId) where TPage : IComponent =>
        Drawn<TPage>(world, new() { ["Id"] = shopId });

    /// <summary>A part of a page, after what the page would have loaded.</summary>
    internal static async Task<IHtmlDocument> Drawn<TPart>(
        ChannelWorld world, Dictionary<string, object?> asked, Func<IServiceProvider, Task>? load = null)
        where TPart : IComponent
    {
        await using var scope = world.World.Scope();
        await (load?.Invoke(scope.ServiceProvider) ?? Task.CompletedTask);
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(asked);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TPart>(parameters)).ToHtmlString());
        return new HtmlParser().ParseDocument(html);
    }

    /// <summary>A page of all shops.</summary>
    internal static Task<IHtmlDocument> Render<TPage>(ChannelWorld world) where TPage : IComponent =>
        Drawn<TPage>(world, []);

    private sealed class NoTokens : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
