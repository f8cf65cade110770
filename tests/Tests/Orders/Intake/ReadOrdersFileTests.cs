using System.Text;
using CreatorFlow.Orders.Intake;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Intake;

public sealed class ReadOrdersFileTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Rows_are_kept_as_they_are_with_their_lines(string database)
    {
        await using var seller = await Seller.On(database);

        var import = (await seller.Send(
            Encoding.Latin1.GetBytes("pedido;nombre\n\n1;José\n2;\"a;b\"\n"), "C:\\fair\\día\n.csv")).Value;

        (import.FileName, import.IsGuessed, import.Rows).ShouldBe(("día.csv", true, 2));
        import.HeadNames.ShouldBe(["pedido", "nombre"]);
        var rows = await seller.World.Db(db => db.Set<ImportRow>().AsNoTracking().OrderBy(row => row.Line)
            .ToListAsync(Ct));
        rows.Select(row => (row.Line, row.CellTexts[1])).ShouldBe([(3, "José"), (4, "a;b")]);
    }

    [Fact]
    public async Task What_is_no_table_is_refused_and_nothing_is_kept()
    {
        await using var seller = await Seller.On("sqlite");

        foreach (var (bytes, code) in new (byte[], string)[]
        {
            ([0x50, 0x4B, 3, 4, 0, 0], "orders.import_not_text"),
            ([], "orders.import_empty"),
            (Encoding.UTF8.GetBytes("order,sku\n"), "orders.import_empty"),
            (new byte[ReadOrdersFile.MaxBytes + 1], "orders.import_too_large"),
            (Encoding.UTF8.GetBytes("a,b\n" + string.Concat(Enumerable.Repeat("1,2\n", 100_001))),
                "orders.import_too_large"),
            (Encoding.UTF8.GetBytes("a,b\n\"" + new string('x', 3_000)), "orders.import_cell_too_long"),
            (Encoding.UTF8.GetBytes("a\n" + new string(',', 500) + "x"), "orders.import_cell_too_long"),
        })
        {
            (await seller.Send(bytes)).Problem!.Code.ShouldBe(code);
        }

        (await seller.World.Db(db => db.Set<OrderImport>().CountAsync(Ct))).ShouldBe(0);
    }
}
