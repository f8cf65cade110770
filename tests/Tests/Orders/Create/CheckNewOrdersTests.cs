using CreatorFlow.Orders.Create;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Create;

public sealed class CheckNewOrdersTests
{
    private static readonly NewOrder Good = NewOrders.Of("N-1", "CANDLE");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_fault_is_told_with_its_field()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var to = Good.ShipTo;

        foreach (var (order, code, field) in new (NewOrder, string, string)[]
        {
            (Good with { Number = new('9', 65) }, "orders.new_number_invalid", "number"),
            (Good with { Number = "a\tb" }, "orders.new_number_invalid", "number"),
            (Good with { Lines = [] }, "orders.new_no_lines", "lines.1.sku"),
            (Good with { Lines = [.. Enumerable.Repeat(Good.Lines[0], 101)] }, "orders.new_too_many_lines", "lines"),
            (Good with { Lines = [new("", 1, "")] }, "orders.new_sku_missing", "lines.1.sku"),
            (Good with { Lines = [Good.Lines[0], new("LAMP", 1, "")] }, "orders.new_sku_unknown", "lines.2.sku"),
            (Good with { Lines = [new("CANDLE", 0, "")] }, "orders.new_quantity_invalid", "lines.1.quantity"),
            (Good with { Lines = [new("CANDLE", null, "")] }, "orders.new_quantity_invalid", "lines.1.quantity"),
            (Good with { Lines = [new("CANDLE", 1, "-1")] }, "orders.new_amount_invalid", "lines.1.price"),
            (Good with { Lines = [new("CANDLE", 1, "1.999")] }, "orders.new_amount_invalid", "lines.1.price"),
            (Good with { Shipping = "free" }, "orders.new_amount_invalid", "shipping"),
            (Good with { Tax = "9999999999999" }, "orders.new_amount_invalid", "tax"),
            (Good with { Currency = "dollar" }, "orders.new_currency_invalid", "currency"),
            (Good with { Currency = "XYZ" }, "orders.new_currency_invalid", "currency"),
            (Good with { Currency = "EUR", Shipping = "" }, "orders.new_price_missing", "lines.1.price"),
            (Good with { ShipTo = to with { Name = " " } }, "orders.new_address_missing", "shipTo.name"),
            (Good with { ShipTo = to with { PostalCode = "" } }, "orders.new_address_missing", "shipTo.postalCode"),
            (Good with { ShipTo = to with { Country = "USA" } }, "orders.new_country_invalid", "shipTo.country"),
            (Good with { ShipTo = to with { Country = "UK" } }, "orders.new_country_invalid", "shipTo.country"),
            (Good with { ShipTo = to with { State = " " } }, "orders.new_address_missing", "shipTo.state"),
            (Good with { ShipTo = to with { State = null, Country = "CA" } }, "orders.new_address_missing",
                "shipTo.state"),
            (Good with { ShipTo = to with { PostalCode = "2134" } }, "orders.new_postal_code_invalid",
                "shipTo.postalCode"),
            (Good with { ShipTo = to with { Line2 = new('x', 201) } }, "orders.new_text_too_long", "shipTo.line2"),
            (Good with { Note = new('x', 1_001) }, "orders.new_text_too_long", "note"),
            (Good with { Unread = [CreateProblems.DayInvalid("placedAt", "soon")] }, "orders.new_day_invalid",
                "placedAt"),
        })
        {
            var looked = await Look(seller, order);

            looked.Ready.ShouldBeNull(code);
            looked.Problems.Select(problem => (problem.Code, problem.Field)).ShouldContain((code, field));
        }
    }

    [Fact]
    public async Task A_state_is_asked_for_only_where_addresses_have_one()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));

        var looked = await Look(seller, Good with
        {
            ShipTo = Good.ShipTo with { State = null, Country = "de", PostalCode = "10115" },
        });

        looked.Problems.ShouldBeEmpty();
        looked.Ready!.ShipTo!.Country.ShouldBe("DE");
    }

    [Fact]
    public async Task All_faults_of_an_order_are_told_at_once()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));

        var looked = await Look(seller, new NewOrder { Lines = [new("LAMP", 0, "")] });

        looked.Problems.Select(problem => problem.Code).Distinct().ShouldBe(
            ["orders.new_quantity_invalid", "orders.new_sku_unknown", "orders.new_address_missing"]);
    }

    [Fact]
    public async Task Lines_of_one_SKU_at_one_price_are_one_line_and_add_up()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5), ("BOWL", 5));

        var ready = (await Look(seller, Good with
        {
            Lines = [new("CANDLE", 1, ""), new("BOWL", 3, "0.50"), new("CANDLE", 2, "10.00")],
            Tax = "1",
        })).Ready!;

        ready.Lines.Select(line => (line.Sku, line.Quantity, line.UnitPrice.Minor)).ShouldBe(
            [("BOWL", 3, 50), ("CANDLE", 3, 1_000)]);
        (ready.Total, ready.Shipping, ready.Tax).ShouldBe(
            (new Money(3_749, "USD"), new Money(499, "USD"), new Money(100, "USD")));
    }

    private static async Task<CheckedOrder> Look(Seller seller, NewOrder order) =>
        (await seller.Do<CheckNewOrders, IReadOnlyList<CheckedOrder>>(check => check.Run([order], Ct)))[0];
}
