using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Views;

public sealed class ChangeViewTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Its_owner_renames_shares_moves_and_deletes_it(string database)
    {
        await using var seller = await Seller.On(database);
        var first = (await seller.Keep("first", "view=ship")).Value;
        var second = (await seller.Keep("second", "view=held")).Value;

        (await seller.Change(view => view.Rename(second, " Held ", Seller.Ana, Ct))).Ok.ShouldBeTrue();
        (await seller.Change(view => view.Share(second, true, Seller.Ana, Ct))).Ok.ShouldBeTrue();
        (await seller.Change(view => view.MoveForward(second, Seller.Ana, Ct))).Ok.ShouldBeTrue();
        (await seller.Views()).Select(view => (view.Name, view.Shared)).ShouldBe([("Held", true), ("first", false)]);
        (await seller.Change(view => view.MoveForward(second, Seller.Ana, Ct))).Ok.ShouldBeTrue();
        (await seller.Change(view => view.Delete(first, Seller.Ana, Ct))).Ok.ShouldBeTrue();

        (await seller.Views()).Select(view => view.Name).ShouldBe(["Held"]);
        (await seller.Change(view => view.Delete(first, Seller.Ana, Ct))).Problem!.Code
            .ShouldBe("orders.view_not_found");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Nobody_else_changes_it_and_who_does_not_see_it_does_not_find_it(string database)
    {
        await using var seller = await Seller.On(database);
        var mine = (await seller.Keep("mine", "view=ship")).Value;
        var ours = (await seller.Keep("ours", "view=held", shared: true)).Value;

        (await seller.Change(view => view.Delete(ours, ViewWorld.Ben, Ct))).Problem!.Code
            .ShouldBe("orders.view_not_yours");
        (await seller.Change(view => view.Rename(mine, "his", ViewWorld.Ben, Ct))).Problem!.Code
            .ShouldBe("orders.view_not_found");
        (await seller.Change(view => view.Delete(ours, Seller.Ana, Ct), Ids.New(TestClock.Start))).Problem!.Code
            .ShouldBe("orders.view_not_found");

        (await seller.Views()).Select(view => view.Name).ShouldBe(["mine", "ours"]);
    }

    [Fact]
    public async Task A_name_is_given_once_and_is_a_name()
    {
        await using var seller = await Seller.On("sqlite");
        await seller.Keep("first", "view=ship");
        var second = (await seller.Keep("second", "view=held")).Value;

        (await seller.Change(view => view.Rename(second, "first", Seller.Ana, Ct))).Problem!.Code
            .ShouldBe("orders.view_name_taken");
        (await seller.Change(view => view.Rename(second, "", Seller.Ana, Ct))).Problem!.Code
            .ShouldBe("orders.view_name_invalid");
        (await seller.Views()).Select(view => view.Name).ShouldBe(["first", "second"]);
    }
}
