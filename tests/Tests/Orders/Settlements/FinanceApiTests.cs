using System.Net;
using System.Text.Json;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;
using static CreatorFlow.Tests.Orders.Settlements.Settled;

namespace CreatorFlow.Tests.Orders.Settlements;

public sealed class FinanceApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Statements_and_their_lines_are_told_with_their_orders(string database)
    {
        await using var site = await Site.Open(database);
        var id = await site.Orders.Imported(OrderWorld.Told("577"));
        var view = await site.Orders.Read(
            "s1", ("577", [(MoneyKind.Sales, 3800), (MoneyKind.ReferralFee, -228)]), ("999", Sale(1)));

        var all = await Get(site, "/api/v1/finance/statements");
        var one = await Get(site, $"/api/v1/finance/statements/{view.Id}");
        var lines = await Get(site, $"/api/v1/finance/statements/{view.Id}/transactions");

        all.GetArrayLength().ShouldBe(1);
        (one.GetProperty("number").GetString(), one.GetProperty("state").GetString()).ShouldBe(("s1", "Paid"));
        one.GetProperty("settlement").GetProperty("amount").GetString().ShouldBe("35.73");
        one.GetProperty("addsUp").GetBoolean().ShouldBeTrue();
        lines[0].GetProperty("orderId").GetGuid().ShouldBe(id);
        lines[0].GetProperty("parts")[1].ToString()
            .ShouldBe("""{"kind":"ReferralFee","group":"Fees","amount":"-2.28"}""");
        lines[1].GetProperty("orderId").ValueKind.ShouldBe(JsonValueKind.Null);
        (await Get(site, $"/api/v1/finance/statements/{view.Id}/transactions?after=1&limit=1"))[0]
            .GetProperty("line").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task What_an_order_leaves_is_told_line_by_line()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told("577"));
        await site.Orders.Read("s1", ("577", [(MoneyKind.Sales, 5000), (MoneyKind.ChannelShipping, -505)]));

        var profit = await Get(site, $"/api/v1/finance/orders/{id}");

        profit.GetProperty("isSettled").GetBoolean().ShouldBeTrue();
        profit.GetProperty("result").GetString().ShouldBe("44.95");
        profit.GetProperty("unknown")[0].GetString().ShouldBe("Purchase");
        profit.GetProperty("rows")[0].ToString()
            .ShouldBe("""{"kind":"Goods","estimated":"50.00","settled":"50.00"}""");
        profit.GetProperty("settled")[0].GetProperty("orderNumber").GetString().ShouldBe("577");
    }

    [Fact]
    public async Task Whose_lines_are_is_told_by_state_and_missing_orders_are_fetched()
    {
        await using var site = await Site.Open();
        await site.Orders.Read("s1", ("999", Sale(1)), (null, Sale(2)));

        (await Get(site, "/api/v1/finance/transactions"))[0].GetProperty("orderNumber").GetString().ShouldBe("999");
        (await Get(site, "/api/v1/finance/transactions?state=noorder"))[0].GetProperty("state").GetString()
            .ShouldBe("NoOrder");
        (await Code(site, "/api/v1/finance/transactions?state=lost")).ShouldBe("orders.unknown_match_state");
        (await Code(site, "/api/v1/finance/transactions?state=7")).ShouldBe("orders.unknown_match_state");
        (await Code(site, "/api/v1/finance/transactions?state=0")).ShouldBe("orders.unknown_match_state");
        var asked = await site.Ana.PostJson("/api/v1/finance/transactions/fetch", "{}");
        asked.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await asked.Content.ReadAsStringAsync(Ct)).ShouldBe("""{"orders":1}""");
    }

    [Fact]
    public async Task Shops_are_told_and_read_and_what_is_not_there_is_refused()
    {
        await using var site = await Site.Open();
        var nobody = Ids.New(TestClock.Start);
        var shop = ScriptedShops.Kettles.Id;

        var standing = (await Get(site, "/api/v1/finance/shops"))[0];
        (standing.GetProperty("shop").GetString(), standing.GetProperty("expectedOrders").GetInt32())
            .ShouldBe(("Kettle Shop", 1));
        (await site.Ana.PostJson($"/api/v1/finance/shops/{shop}/read", "{}")).StatusCode
            .ShouldBe(HttpStatusCode.Accepted);
        (await site.Ana.PostJson($"/api/v1/finance/statements/{nobody}/read", "{}")).StatusCode
            .ShouldBe(HttpStatusCode.Accepted);
        site.Orders.Statements.Asked.ShouldBe([shop, nobody]);
        (await Code(site, $"/api/v1/finance/statements/{nobody}")).ShouldBe("channels.unknown_statement");
        (await Code(site, $"/api/v1/finance/statements/{nobody}/transactions")).ShouldBe("channels.unknown_statement");
        (await Code(site, $"/api/v1/finance/orders/{nobody}")).ShouldBe("orders.not_found");
    }

    private static async Task<JsonElement> Get(Site site, string address) =>
        JsonDocument.Parse(await site.Ana.Text(address)).RootElement;

    private static async Task<string> Code(Site site, string address)
    {
        var answer = await site.Ana.Get(address);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement
            .GetProperty("code").GetString()!;
    }
}
