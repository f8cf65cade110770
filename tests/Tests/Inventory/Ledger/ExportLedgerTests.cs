using System.Net;
using CreatorFlow.Inventory.Ledger;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Inventory.Ledger;

public sealed class ExportLedgerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_listed_movements_come_as_a_table_for_spreadsheets()
    {
        await using var site = await Site.Open();
        await site.Ana.PostJson("/api/v1/stock/KTL-1/move", """{"cause":"lost","units":2,"note":"=who, knows"}""");

        var answer = await site.Ana.Get("/movements.csv?cause=lost");
        var lines = (await answer.Content.ReadAsStringAsync(Ct)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        lines[0].ShouldBe(ExportLedger.Head);
        lines.Length.ShouldBe(2);
        lines[1].ShouldContain(",KTL-1,");
        lines[1].ShouldContain(",main,-2,Adjusted,Lost,\"'=who, knows\",Ana,");
    }
}
