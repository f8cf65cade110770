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
        "/orders/review", "/orders/rates", "/settings/calendar", "/settings/review",
        "/orders/combine", "/orders/new", "/orders/import", "/orders/cancellations", "/orders/holds",
        "/orders/cancellations?closed=true", "/orders/returns", "/orders/returns?closed=true",
        "/stock", "/movements", "/alerts", "/settings", "/palette", "/palette?q=kettle",
    ];

    [Theory, ClassData(typeof(Databases))]
    public async Task Every_page_is_drawn_from_answers_that_take_their_time(string database)
    {
        await using var site = await Site.Open(database);
        await site.Orders.Imported(OrderWorld.Told("1"));
        await site.Orders.Imported(OrderWorld.Told("2", units: 99));

        foreach (var address in Addresses)
        {
            (await site.Page(address)).QuerySelectorAll("h1").Length.ShouldBe(1, address);
        }
    }
}
