using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Web;

/// <summary>
/// Every page stands on both databases: SQLite answers at once, PostgreSQL later, while other parts of the page ask.
/// </summary>
public sealed class PagesStandTests
{
    private static readonly string[] Addresses =
    [
        "/", "/?more=true", "/present", "/orders", "/orders?view=late", "/orders/bulk", "/orders/views", "/orders/pick",
        "/orders/review", "/orders/rates", "/orders/creators", "/settings/calendar", "/settings/review",
        "/orders/new", "/orders/import",
        "/stock", "/locations", "/transfers", "/movements", "/purchases",
        "/purchases/new", "/suppliers", "/counts", "/levels", "/stock-trend",
        "/alerts", "/finance", "/finance/unmatched", "/finance/unmatched?view=noorder",
        "/settings", "/palette", "/palette?q=kettle",
    ];

    private static readonly string[] WorkLists =
    [
        "/orders/combine", "/orders/cancellations", "/orders/cancellations?closed=true", "/orders/holds",
        "/orders/holds?mine=true", "/orders/returns", "/orders/returns?closed=true",
    ];

    [Theory, ClassData(typeof(Databases))]
    public async Task Every_page_is_drawn_from_answers_that_take_their_time(string database)
    {
        await using var site = await Site.Open(database);
        await site.Orders.Imported(OrderWorld.Told("1"));
        await site.Orders.Imported(OrderWorld.Told("2", units: 99));

        foreach (var address in Addresses.Concat(WorkLists))
        {
            (await site.Page(address)).QuerySelectorAll("h1").Length.ShouldBe(1, address);
        }
    }
}
