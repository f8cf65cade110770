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

    [Theory]
    [InlineData(
        "Shopify",
        "Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,"
        + "Lineitem name,Lineitem price,Lineitem sku,Billing Name,Billing Street,Billing City,Billing Zip,"
        + "Billing Province,Billing Country,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,"
        + "Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Id,Phone",
        "Name|Lineitem sku|Lineitem quantity|Lineitem price|Shipping Name||Shipping Address1|Shipping Address2|"
        + "Shipping City|Shipping Province|Shipping Zip|Shipping Country|Shipping Phone|Shipping|Taxes|Currency|Notes|"
        + "Created at|")]
    [InlineData(
        "Etsy",
        "Sale Date,Item Name,Buyer,Quantity,Price,Discount Amount,Order Shipping,Order Sales Tax,Item Total,Currency,"
        + "Transaction ID,Listing ID,Date Paid,Ship Name,Ship Address1,Ship Address2,Ship City,Ship State,Ship Zipcode,"
        + "Ship Country,Order ID,Variations,SKU",
        "Order ID|SKU|Quantity|Price|Ship Name||Ship Address1|Ship Address2|Ship City|Ship State|Ship Zipcode|"
        + "Ship Country||Order Shipping|Order Sales Tax|Currency|||")]
    [InlineData(
        "WooCommerce",
        "Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Last Name (Billing),"
        + "Address 1&2 (Billing),City (Billing),Postcode (Billing),Phone (Billing),First Name (Shipping),"
        + "Last Name (Shipping),Address 1&2 (Shipping),City (Shipping),State Code (Shipping),Postcode (Shipping),"
        + "Country Code (Shipping),Order Shipping Amount,Order Total Tax Amount,SKU,Quantity (- Refund),Item Cost",
        "Order Number|SKU|Quantity (- Refund)|Item Cost|First Name (Shipping)|Last Name (Shipping)|"
        + "Address 1&2 (Shipping)||City (Shipping)|State Code (Shipping)|Postcode (Shipping)|Country Code (Shipping)|"
        + "Phone (Billing)|Order Shipping Amount|Order Total Tax Amount||Customer Note|Order Date|")]
    [InlineData(
        "TikTok Shop",
        "Order ID,Order Status,SKU ID,Seller SKU,Product Name,Variation,Quantity,SKU Unit Original Price,"
        + "Shipping Fee After Discount,Original Shipping Fee,Taxes,Order Amount,Created Time,Buyer Message,"
        + "Buyer Username,Recipient,Phone #,Country,State,City,Zipcode,Address Line 1,Address Line 2,Seller Note",
        "Order ID|Seller SKU|Quantity|SKU Unit Original Price|Recipient||Address Line 1|Address Line 2|City|State|"
        + "Zipcode|Country|Phone #|Shipping Fee After Discount|Taxes||Buyer Message|Created Time|")]
    [InlineData(
        "By hand", "Order Number,Name,Street,City,State,Zip,Country,SKU,Quantity,Price",
        "Order Number|SKU|Quantity|Price|Name||Street||City|State|Zip|Country|||||||")]
    public void What_other_programs_write_is_known(string program, string heads, string meant)
    {
        var all = heads.Split(',');
        var columns = GuessColumns.Of(all, Nothing);

        string.Join('|', Enum.GetValues<ImportField>().Select(
            field => columns.At.TryGetValue(field, out var at) ? all[at] : "")).ShouldBe(meant, program);
        columns.Missing(all.Length).ShouldBeNull();
    }

    [Fact]
    public void A_name_alone_is_that_of_the_buyer() =>
        GuessColumns.Of(["Name", "SKU"], Nothing).At[ImportField.Name].ShouldBe(0);

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
