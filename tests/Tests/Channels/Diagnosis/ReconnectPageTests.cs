using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Diagnosis;
using CreatorFlow.Tests.Channels.Reconcile;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Diagnosis;

public sealed class ReconnectPageTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task A_lost_shop_says_since_when_what_is_wrong_and_what_to_do(string database)
    {
        await using var world = await ShopStockPageTests.World(database: database);
        var shopId = await world.Connected();
        await world.Lose(shopId);
        world.Vendor.ShopsFailure = _ => new CreatorFlow.Channels.AccessExpired(
            new(ChannelFailureKind.Reconnect, "expired", nameof(ChannelFault.Token)));
        world.Vendor.Failure = new(ChannelFailureKind.Reconnect, "gone", nameof(ChannelFault.ConsentRevoked));
        await world.Diagnose(shopId);

        var page = await ShopStockPageTests.Render<ReconnectPage>(world, shopId);

        page.QuerySelector("h1")!.TextContent.Trim().ShouldBe("Connection");
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("The channel does not let us in");
        page.QuerySelectorAll("#checks .timeline-item").Length.ShouldBe(9);
        var consent = page.QuerySelector("#check-Consent")!;
        consent.TextContent.ShouldContain("The channel no longer knows it");
        consent.TextContent.ShouldContain("Connect the shop again");
        consent.QuerySelector($"a[href='/channels/{shopId}/reconnect/consent']").ShouldNotBeNull();
        page.QuerySelector($"form[action='/channels/{shopId}/reconnect/check'] button").ShouldNotBeNull();
    }

    [Fact]
    public async Task Missing_permissions_stand_by_name_with_what_does_not_work()
    {
        await using var world = await ShopStockPageTests.World();
        world.Vendor.GrantedScopes = ["orders.read", "carriers.read"];
        var shopId = await world.Connected();
        await world.Diagnose(shopId);

        var missing = (await ShopStockPageTests.Render<ReconnectPage>(world, shopId)).QuerySelector("#check-Scopes")!;

        missing.QuerySelectorAll("li").ShouldHaveSingleItem().TextContent
            .ShouldBe("stock.write: Sending stock: the shop may sell what is gone.");
    }

    [Fact]
    public async Task All_well_is_said_in_one_line()
    {
        await using var here = await OneAnswer.Open(401);
        await using var world = await ShopStockPageTests.World();
        world.Vendor.FirstAddress = here.Address;
        var shopId = await world.Connected();
        await world.RunJobs(PullCatalogue.JobKind);
        await world.Diagnose(shopId);

        (await ShopStockPageTests.Render<ReconnectPage>(world, shopId)).QuerySelector(".alert-good")!.TextContent
            .ShouldContain("All is well");
    }

    [Fact]
    public async Task Every_finding_has_its_words_and_those_that_ask_for_something_say_what()
    {
        await using var world = await ShopStockPageTests.World();
        var shopId = await world.Connected();

        foreach (var finding in Enum.GetValues<CheckFinding>())
        {
            var check = new ShopCheck { WorkspaceId = shopId, ShopId = shopId, Name = CheckName.Reach };
            check.Found(new(finding, "detail", 2), TestClock.Start);

            CheckText.Found(check).ShouldNotBeEmpty();
            (CheckText.Next(finding) is null).ShouldBe(
                CheckOutcomes.Of(finding) is CheckOutcome.Good or CheckOutcome.Repaired
                || finding == CheckFinding.NotChecked,
                finding.ToString());
        }
    }

    [Fact]
    public async Task Who_may_only_look_finds_nothing_to_press()
    {
        await using var world = await ShopStockPageTests.World(mayManage: false);
        var shopId = await world.Connected();
        await world.Lose(shopId);

        var page = await ShopStockPageTests.Render<ReconnectPage>(world, shopId);

        page.QuerySelectorAll("form, a.button").ShouldBeEmpty();
        page.Body!.TextContent.ShouldContain("Not checked yet");
    }

    [Fact]
    public async Task A_shop_that_is_not_there_has_no_page()
    {
        await using var world = await ShopStockPageTests.World();

        (await ShopStockPageTests.Render<ReconnectPage>(world, Guid.Empty)).QuerySelector("h1").ShouldBeNull();
    }
}
