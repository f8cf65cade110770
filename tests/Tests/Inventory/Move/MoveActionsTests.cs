using System.Net;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Tests.Orders;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Inventory.Move;

public sealed class MoveActionsTests
{
    [Fact]
    public async Task Units_are_taken_out_said_and_taken_back_from_the_toast()
    {
        await using var site = await Site.Open();

        var done = await site.Ana.Submit(
            "/stock/KTL-1", "/stock/KTL-1/move", ("cause", "damaged"), ("units", "3"), ("note", "fell down"));

        done.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = await site.Page("/stock/KTL-1");
        page.QuerySelector(".toast-body")!.TextContent.ShouldContain("KTL-1: -3. 7 units are on hand now.");
        page.QuerySelector("#ledger tbody")!.TextContent.ShouldContain("Damaged: fell down");
        var undo = page.QuerySelector("form[action^='/moves/']")!.GetAttribute("action")!;
        (await site.Ana.Submit("/movements", undo)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await site.Orders.Level()).OnHand.ShouldBe(10);
    }

    [Theory]
    [InlineData("damaged", "many", "", "units", "Write a whole number")]
    [InlineData("damaged", "8", "", "units", "cannot leave: 10 on hand, 3 of them reserved")]
    [InlineData("fewer", "1", "", "note", "Say what was wrong")]
    [InlineData("eaten", "1", "", "cause", "Choose what happened")]
    public async Task A_refused_change_comes_back_as_typed(
        string cause, string units, string note, string field, string said)
    {
        await using var site = await Site.Open();
        await site.Orders.Imported(OrderWorld.Told("1", units: 3));

        var answer = await site.Ana.Submit(
            "/stock/KTL-1", "/stock/KTL-1/move", ("cause", cause), ("units", units), ("note", note));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Site.Parsed(answer);
        page.QuerySelector("#move .field-error")!.TextContent.ShouldContain(said);
        page.QuerySelector($"#move #{field}")!.GetAttribute("aria-invalid").ShouldBe("true");
        (await site.Orders.Level()).OnHand.ShouldBe(10);
    }

    [Fact]
    public async Task A_second_undo_says_that_there_is_nothing_left()
    {
        await using var site = await Site.Open();
        await site.Ana.Submit("/stock/KTL-1", "/stock/KTL-1/move", ("cause", "found"), ("units", "3"), ("note", ""));
        var undo = (await site.Page("/movements")).QuerySelector("form[action^='/moves/']")!.GetAttribute("action")!;
        await site.Ana.Submit("/movements", undo);

        var again = await site.Ana.Submit("/movements", undo);

        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Parsed(again)).QuerySelector(".alert-body")!.TextContent
            .ShouldContain("There is nothing to take back");
        (await site.Page("/movements")).QuerySelector("#movement-list")!.TextContent.ShouldContain("Taken back");
    }

    [Fact]
    public async Task Who_may_only_look_changes_and_takes_back_nothing()
    {
        await using var site = await Site.Open();
        using var viewer = await site.SignedIn(Role.Viewer);
        await site.Ana.Submit("/stock/KTL-1", "/stock/KTL-1/move", ("cause", "found"), ("units", "3"), ("note", ""));

        (await site.Page("/movements", viewer)).QuerySelector("form[action^='/moves/']").ShouldBeNull();
        (await viewer.PostJson("/api/v1/stock/KTL-1/move", """{"cause":"lost","units":1}""")).StatusCode
            .ShouldBe(HttpStatusCode.Forbidden);
        (await site.Orders.Level()).OnHand.ShouldBe(13);
    }
}
