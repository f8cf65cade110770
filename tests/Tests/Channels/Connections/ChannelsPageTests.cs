using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems.Answers;
using CreatorFlow.Platform.Words;
using CreatorFlow.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CreatorFlow.Tests.Channels.Connections;

public sealed class ChannelsPageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Before_the_first_shop_the_page_offers_to_connect_one()
    {
        await using var world = await World();

        var page = await Render(world);

        page.Body!.TextContent.ShouldContain("No shop is connected yet");
        page.QuerySelector("a.button-primary[href='/channels/scripted/connect']")!.TextContent.Trim()
            .ShouldBe("Connect Scripted");
    }

    [Fact]
    public async Task A_connected_shop_shows_how_it_stands_and_what_can_be_done()
    {
        await using var world = await World();
        var shopId = await world.Connected();

        var page = await Render(world);

        page.QuerySelector("h2.card-title")!.TextContent.ShouldBe("Kettle Shop");
        page.QuerySelector(".status")!.TextContent.ShouldBe("Connected");
        page.QuerySelector($"form[action='/channels/{shopId}/sync'] button").ShouldNotBeNull();
        page.QuerySelector($"dialog form[action='/channels/{shopId}/disconnect'] button").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_shop_that_lost_its_access_asks_to_be_connected_again()
    {
        await using var world = await World();
        var shopId = await world.Connected();
        await world.With<LoseAccess, bool>(lose => lose.Run(world.World.WorkspaceId, shopId, "revoked", Ct));

        var page = await Render(world);

        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Scripted no longer lets us in");
        page.QuerySelector("a[href='/channels/scripted/connect']").ShouldNotBeNull();
        page.QuerySelector($"form[action='/channels/{shopId}/sync']").ShouldBeNull();
    }

    [Fact]
    public async Task Who_may_only_look_finds_nothing_to_press()
    {
        await using var world = await World(mayManage: false);
        await world.Connected();

        var page = await Render(world);

        page.QuerySelectorAll("form, a.button, dialog").ShouldBeEmpty();
    }

    private static Task<ChannelWorld> World(bool mayManage = true) => ChannelWorld.On(add: services =>
    {
        services.AddWords().AddScoped<FormState>();
        services.AddUi();
        services.AddSingleton<ICurrentActor>(new Visitor(mayManage));
        services.AddSingleton<AntiforgeryStateProvider, NoTokens>();
    });

    private static async Task<IHtmlDocument> Render(ChannelWorld world)
    {
        await using var scope = world.World.Scope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<ChannelsPage>(ParameterView.Empty)).ToHtmlString());
        return new HtmlParser().ParseDocument(html);
    }

    private sealed class NoTokens : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
