using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Purchasing;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Purchasing;

public sealed class SaveSupplierTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_supplier_is_written_down_and_changed(string database)
    {
        await using var seller = await Seller.On(database);

        var made = (await seller.Supplied(" Wax & Co ")).Value;
        var changed = (await seller.Supplied("Wax Ltd", "eur", 5, made.Id)).Value;

        (changed.Id, changed.Name, changed.Currency, changed.LeadDays).ShouldBe((made.Id, "Wax Ltd", "EUR", 5));
        (await seller.Facts(nameof(SupplierSaved))).Select(fact => fact.Body<SupplierSaved>().Name)
            .ShouldBe(["Wax & Co", "Wax Ltd"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Two_who_write_down_the_same_supplier_at_once_make_one(string database)
    {
        await using var seller = await Seller.On(database);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => seller.Supplied()));

        answers.Count(answer => answer.Ok).ShouldBe(1);
        answers.Where(answer => !answer.Ok)
            .ShouldAllBe(answer => answer.Problem!.Code == "inventory.supplier_exists");
    }

    [Theory]
    [InlineData(" ", "USD", 1, "inventory.supplier_name_invalid", "name")]
    [InlineData("Wax", "US", 1, "inventory.currency_invalid", "currency")]
    [InlineData("Wax", "XYZ", 1, "inventory.currency_invalid", "currency")]
    [InlineData("Wax", "U5D", 1, "inventory.currency_invalid", "currency")]
    [InlineData("Wax", "USD", -1, "inventory.lead_days_out_of_range", "leadDays")]
    [InlineData("Wax", "USD", 366, "inventory.lead_days_out_of_range", "leadDays")]
    public async Task What_is_wrong_is_refused_at_its_field(
        string name, string currency, int days, string code, string field)
    {
        await using var seller = await Seller.On("sqlite");

        var problem = (await seller.Supplied(name, currency, days)).Problem!;

        (problem.Code, problem.Field).ShouldBe((code, field));
        (await seller.Do<PurchaseList, IReadOnlyList<Supplier>>(list => list.Suppliers(Ct))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_supplier_that_is_not_there_cannot_be_changed()
    {
        await using var seller = await Seller.On("sqlite");

        (await seller.Supplied(id: Ids.New(TestClock.Start))).Problem!.Code.ShouldBe("inventory.supplier_unknown");
    }
}
