using System.Text;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Intake;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Intake;

public sealed class ImportExampleTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task Sent_back_as_it_is_it_can_be_taken_in(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP", 5));

        var import = (await seller.Send(Encoding.UTF8.GetBytes(ImportExample.Of(["CANDLE", "SOAP"])))).Value;
        var looked = (await seller.Name(import)).Value;

        (looked.Rows, looked.Orders, looked.Good, looked.Bad).ShouldBe((3, 2, 2, 0));
    }

    [Fact]
    public async Task It_names_products_of_the_seller_and_is_offered_where_files_are_sent()
    {
        await using var site = await Site.Open();

        (await site.Ana.Text(ImportExample.Path)).ShouldContain($"FAIR-1,{OrderWorld.Kettle},2,");
        (await site.Page("/orders/import")).QuerySelector($"a[href='{ImportExample.Path}']").ShouldNotBeNull();
        (await (await site.SignedIn(Role.Packer)).Get(ImportExample.Path)).IsSuccessStatusCode.ShouldBeFalse();
        ImportExample.Of([]).ShouldContain("FAIR-1,SKU-2,1,");
    }
}
