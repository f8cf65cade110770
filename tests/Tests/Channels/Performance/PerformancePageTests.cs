using AngleSharp.Html.Dom;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Performance;
using CreatorFlow.Tests.Channels.Reconcile;
using CreatorFlow.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using static CreatorFlow.Tests.Channels.Performance.ToldShop;

namespace CreatorFlow.Tests.Channels.Performance;

public sealed class PerformancePageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task It_shows_sums_a_picture_the_days_and_what_sold(string database)
    {
        await using var world = await ShopStockPageTests.World(database: database);
        var shopId = await Connected(world);
        world.Vendor.Sold();
        await Pull(world);

        var page = await Page(world, shopId);

        page.QuerySelector("h1")!.TextContent.Trim().ShouldBe("Performance");
        page.QuerySelector(".lede, .page-lede, header p")!.TextContent.ShouldContain("to 11/22/2026");
        page.QuerySelector("#sums")!.TextContent.ShouldContain("$98.00");
        page.QuerySelector("#sales .chart-title")!.TextContent.ShouldBe("$98.00 sold in 28 days");
        page.QuerySelectorAll("#sales .chart-bar").Length.ShouldBe(1);
        var day = page.QuerySelectorAll("#days tbody tr").ShouldHaveSingleItem().TextContent;
        day.ShouldContain("11/22/2026");
        day.ShouldContain("200");
        page.QuerySelector("#products tbody tr")!.TextContent.ShouldContain(Oil);
        var video = page.QuerySelector("#videos tbody tr")!.TextContent;
        video.ShouldContain("Morning oil");
        video.ShouldContain("sample_creator · 1 product");
        video.ShouldContain("5.00");
        page.QuerySelector("#lives tbody tr")!.TextContent.ShouldContain("$20.00");
        var brought = page.QuerySelector("#affiliates tbody tr")!;
        brought.QuerySelector("a[href='/orders?q=577']").ShouldNotBeNull();
        brought.TextContent.ShouldContain("Video");
        brought.TextContent.ShouldContain("15.00");
        brought.TextContent.ShouldContain("$5.70");
        brought.TextContent.ShouldContain("estimate");
        page.QuerySelectorAll("[data-turbo=false][href*='.csv?days=28']").Length.ShouldBe(5);
        page.QuerySelectorAll($"form[action='/channels/{shopId}/performance/read']").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Windows_have_addresses_of_their_own_and_the_days_are_those_of_the_one_that_is_shown()
    {
        await using var world = await ShopStockPageTests.World();
        var shopId = await Connected(world);
        world.Vendor.DaysTold.AddRange([Day(Sunday.AddDays(-10), 100), Day(Sunday, 200)]);
        await Pull(world);

        var page = await Page(world, shopId);
        var week = await ShopStockPageTests.Drawn<FiguresDaysPanel>(
            world, [], services => services.GetRequiredService<ShownFigures>().Load(shopId, 7, Ct));

        page.QuerySelectorAll("#days tbody tr").Length.ShouldBe(2);
        page.QuerySelector(".tab[aria-current]")!.TextContent.Trim().ShouldBe("28 days");
        page.QuerySelectorAll(".tab").Select(tab => tab.GetAttribute("href")).ShouldBe(
            [$"{Address(shopId)}?days=7", Address(shopId), $"{Address(shopId)}?days=90"]);
        page.QuerySelector("live-region")!.GetAttribute("src").ShouldBe(Address(shopId));
        week.QuerySelectorAll("#days tbody tr").Length.ShouldBe(1);
        week.QuerySelector("#sums")!.TextContent.ShouldContain("$2.00");
        ShownFigures.WindowOf(11).ShouldBe(28);
    }

    [Fact]
    public async Task Of_a_long_table_the_first_rows_are_shown_and_the_file_has_all()
    {
        await using var world = await ShopStockPageTests.World();
        var shopId = await Connected(world);
        world.Vendor.DaysTold.Add(Day(Sunday, 9_800));
        world.Vendor.ProductsTold[Sunday] = [.. Enumerable.Range(1, 21).Select(i => Product($"{i:00}", 100 - i))];
        world.Vendor.BroughtTold.AddRange(Enumerable.Range(1, 21).Select(i => Brought($"{i:00}")));
        world.Vendor.VideosTold[Sunday] = [Video(Clip, 1)];
        await Pull(world);

        var page = await Page(world, shopId);

        page.QuerySelectorAll("#products tbody tr").Length.ShouldBe(20);
        page.QuerySelector("#products")!.TextContent.ShouldContain("The best 20; the file has all");
        page.QuerySelector("#affiliates")!.TextContent.ShouldContain("The latest 20; the file has all");
        page.QuerySelector("#videos")!.TextContent.ShouldNotContain("the file has all");
    }

    [Fact]
    public async Task What_was_not_read_yet_says_so()
    {
        await using var world = await ShopStockPageTests.World();
        var shopId = await Connected(world);

        var page = await Page(world, shopId);

        page.QuerySelector("#days")!.TextContent.ShouldContain("Not read yet");
        page.QuerySelector("#affiliates")!.TextContent.ShouldContain("Not read yet");
        page.QuerySelector("#sales").ShouldBeNull();
    }

    [Fact]
    public async Task What_the_channel_refuses_says_so_and_leads_to_the_check_of_the_connection()
    {
        await using var world = await ShopStockPageTests.World();
        var shopId = await Connected(world);
        world.Vendor.FiguresFailure = _ => new(ChannelFailureKind.Refused, "105005: no scope", "105005");
        await Pull(world);

        var page = await Page(world, shopId);

        page.QuerySelector("#videos")!.TextContent.ShouldContain("Scripted does not let this be read");
        page.QuerySelector("#videos")!.TextContent.ShouldContain("105005: no scope");
        page.QuerySelector($"#videos a[href='/channels/{shopId}/reconnect']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Where_nothing_sold_it_says_when_something_will_be_here()
    {
        await using var world = await ShopStockPageTests.World();
        var shopId = await Connected(world);
        world.Vendor.DaysTold.Add(Day(Sunday, 0, 0, 0));
        await Pull(world);

        var page = await Page(world, shopId);

        page.QuerySelector("#products")!.TextContent.ShouldContain("Nothing in these days");
        page.QuerySelector("#sales")!.TextContent.ShouldContain("Nothing in these days");
        page.QuerySelector("#days tbody tr")!.TextContent.ShouldContain("$0.00");
    }

    [Fact]
    public async Task Figures_that_could_not_be_read_anew_are_shown_as_old()
    {
        await using var world = await ShopStockPageTests.World();
        var shopId = await Connected(world);
        world.Vendor.Sold();
        await Pull(world);
        world.Vendor.FiguresFailure = part => part == FiguresPart.Lives
            ? new(ChannelFailureKind.Refused, "no more", "1")
            : null;
        await Pull(world);

        var page = await Page(world, shopId);

        page.QuerySelector("#lives")!.TextContent.ShouldContain("Not up to date");
        page.QuerySelector("#lives")!.TextContent.ShouldContain("$20.00");
        page.QuerySelector("#videos")!.TextContent.ShouldNotContain("Not up to date");
    }

    [Fact]
    public async Task A_channel_that_tells_no_figures_is_named_and_offers_nothing_to_press()
    {
        await using var world = await ShopStockPageTests.World();
        world.Vendor.TellsFigures = false;
        var shopId = await Connected(world);

        var page = await Page(world, shopId);

        page.Body!.TextContent.ShouldContain("Scripted does not tell how its shops sell");
        page.QuerySelectorAll("form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_may_only_look_finds_nothing_to_press_and_a_shop_that_is_not_there_has_no_page()
    {
        await using var world = await ShopStockPageTests.World(mayManage: false);
        var shopId = await Connected(world);

        (await Page(world, shopId)).QuerySelectorAll("form").ShouldBeEmpty();
        (await Page(world, Guid.Empty)).QuerySelector("h1").ShouldBeNull();
    }

    private static string Address(Guid shopId) => $"/channels/{shopId}/performance";

    private static Task<IHtmlDocument> Page(ChannelWorld world, Guid shopId) =>
        ShopStockPageTests.Render<PerformancePage>(world, shopId);
}
