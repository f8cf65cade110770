using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Intake;

/// <summary>
/// A file as it can be sent: heads that are known, and two orders of the seller's own products, one of them over two
/// rows. Sent back as it is, it can be taken in.
/// </summary>
internal static class ImportExample
{
    public const string Path = ImportActions.Path + "/example.csv";

    internal const string Head =
        "Order number,SKU,Quantity,Price,Name,Address 1,Address 2,City,State,Zip,Country,Phone,Shipping,Note";

    // Where the seller has no products yet.
    private static readonly string[] Unknown = ["SKU-1", "SKU-2"];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, Send).RequirePermission(Permissions.OrdersCreate).ExcludeFromDescription();

    internal static string Of(IReadOnlyList<string> skus)
    {
        var (first, second) = skus.Count > 0 ? (skus[0], skus[^1]) : (Unknown[0], Unknown[1]);
        string[][] rows =
        [
            ["FAIR-1", first, "2", "", .. Ada, "4.99", "Please ring twice"],
            ["FAIR-1", second, "1", "", .. Ada, "4.99", "Please ring twice"],
            ["FAIR-2", first, "1", "12.50", "Grace Doe", "9 Lake Rd", "", "Toronto", "ON", "M5V 2T6", "CA", "", "", ""],
        ];
        return string.Join("\r\n", [Head, .. rows.Select(row => string.Join(',', row.Select(Csv.Cell))), ""]);
    }

    private static string[] Ada =>
        ["Ada Doe", "12 Mill Lane", "Apt 3", "Boston", "MA", "02134", "US", "617-555-0100"];

    private static async Task<IResult> Send(ISkus skus, CancellationToken ct)
    {
        var known = await skus.Like("", Unknown.Length, ct);
        return Results.File(
            System.Text.Encoding.UTF8.GetBytes(Of([.. known.Select(sku => sku.Sku)])), StreamedFile.Csv,
            "orders.csv");
    }
}
