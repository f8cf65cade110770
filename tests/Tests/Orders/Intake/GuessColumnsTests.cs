using CreatorFlow.Orders.Intake;

namespace CreatorFlow.Tests.Orders.Intake;

public sealed class GuessColumnsTests
{
    private static readonly Dictionary<string, ImportField> Nothing = [];

    [Theory]
    [InlineData("Order Number;SKU;Qty;Ship To Name;Address Line 1;City;Zip;Country")]
    [InlineData("Número de pedido;Código;Cantidad;Destinatario;Dirección;Ciudad;Código postal;País")]
    [InlineData("Número do pedido;Código;Quantidade;Nome;Endereço;Cidade;CEP;País")]
    [InlineData("Order ID;Lineitem SKU;Lineitem quantity;Shipping Name;Shipping Address1;Shipping City;Shipping Zip;"
        + "Shipping Country")]
    public void Columns_are_known_by_their_heads_in_three_languages(string heads) =>
        GuessColumns.Of(heads.Split(';'), Nothing).Missing(8).ShouldBeNull();

    [Fact]
    public void What_is_remembered_goes_first_and_no_column_is_taken_twice()
    {
        var columns = GuessColumns.Of(["Ref", "Order", "SKU"], new Dictionary<string, ImportField>
        {
            ["ref"] = ImportField.Number, ["order"] = ImportField.Note,
        });

        (columns.At[ImportField.Number], columns.At[ImportField.Note], columns.At[ImportField.Sku]).ShouldBe((0, 1, 2));
        columns.At.Count.ShouldBe(3);
    }

    [Fact]
    public void Our_own_export_can_be_read_back() => GuessColumns.Of(
        CreatorFlow.Orders.Export.ExportForms.Csv.Head.Trim().Split(','), Nothing).Missing(40).ShouldBeNull();
}
