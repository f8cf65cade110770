using CreatorFlow.Orders.Views;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Views;

public sealed class KeepViewTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_view_is_kept_under_its_name_and_kept_anew_under_the_same(string database)
    {
        await using var seller = await Seller.On(database);

        (await seller.Keep(" Mornings ", "view=ship&page=3&nonsense=1")).Ok.ShouldBeTrue();
        (await seller.Keep("Mornings", "view=held&tag=VIP", shared: true)).Ok.ShouldBeTrue();

        var view = (await seller.Views()).ShouldHaveSingleItem();
        (view.Name, view.Query, view.Shared, view.OwnerName).ShouldBe(("Mornings", "view=held&tag=vip", true, "Ana"));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Others_see_what_is_shared_and_other_workspaces_nothing(string database)
    {
        await using var seller = await Seller.On(database);
        await seller.Keep("mine", "view=ship");
        await seller.Keep("ours", "view=held", shared: true);

        (await seller.Views()).Select(view => view.Name).ShouldBe(["mine", "ours"]);
        (await seller.Views(ViewWorld.Ben)).Select(view => view.Name).ShouldBe(["ours"]);
        (await seller.Views(workspaceId: Ids.New(TestClock.Start))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_view_without_a_name_or_with_a_filter_without_end_is_not_kept()
    {
        await using var seller = await Seller.On("sqlite");

        (await seller.Keep(" ", "view=ship")).Problem!.Code.ShouldBe("orders.view_name_invalid");
        (await seller.Keep(new('n', 61), "view=ship")).Problem!.Code.ShouldBe("orders.view_name_invalid");
        (await seller.Keep("n", new('q', 1_001))).Problem!.Code.ShouldBe("orders.view_query_too_long");
        (await seller.Views()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_keeps_so_many_and_no_more()
    {
        await using var seller = await Seller.On("sqlite");

        for (var i = 0; i < KeepView.MaxPerPerson; i++)
        {
            (await seller.Keep($"v{i}", "view=ship")).Ok.ShouldBeTrue();
        }

        (await seller.Keep("more", "view=ship")).Problem!.Code.ShouldBe("orders.view_too_many");
        (await seller.Keep("v0", "view=held")).Ok.ShouldBeTrue();
        (await seller.Views()).Count.ShouldBe(KeepView.MaxPerPerson);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Each_view_is_counted_by_its_own_filter(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 9));
        await seller.Order(("CANDLE", 1)).Imported();
        await seller.Order(("CANDLE", 1)).Imported().Released();
        await seller.Order(("CANDLE", 1)).Imported().Held();
        await seller.Keep("ready", "view=ship");
        await seller.Keep("all", "");
        await seller.Keep("none", "q=nobody");
        var views = await seller.Views();

        var counts = await seller.Do<ViewList, IReadOnlyDictionary<Guid, int>>(list => list.Count(views, Ct));

        views.Select(view => (view.Name, counts.GetValueOrDefault(view.Id)))
            .ShouldBe([("ready", 1), ("all", 3), ("none", 0)]);
    }
}
