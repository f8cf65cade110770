using System.Text;
using CreatorFlow.Orders.Intake;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Intake;

/// <summary>Files with orders, sent step by step.</summary>
internal static class ImportWorld
{
    public const string Head = "order,sku,qty,price,recipient,address,city,zip,country,note,state\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A row that is good.</summary>
    public static string Row(string number, string sku = "CANDLE", string units = "1", string note = "") =>
        $"{number},{sku},{units},,Zoe,9 Fair Ground,Austin,78701,US,{note},TX\n";

    public static Task<Result<OrderImport>> Send(this Seller seller, byte[] bytes, string name = "orders.csv") =>
        seller.Do<ReadOrdersFile, Result<OrderImport>>(read => read.Run(name, bytes, Seller.Ana, Ct));

    /// <summary>Sends rows below the usual heads.</summary>
    public static async Task<OrderImport> Send(this Seller seller, string rows) =>
        (await seller.Send(Encoding.UTF8.GetBytes(Head + rows))).Value;

    /// <summary>Names the columns as they are guessed.</summary>
    public static Task<Result<OrderImport>> Name(this Seller seller, OrderImport import) =>
        seller.Do<NameColumns, Result<OrderImport>>(name => name.Run(
            import.Id, GuessColumns.Of(import.HeadNames, new Dictionary<string, ImportField>()), Ct));

    /// <summary>Sends and looks.</summary>
    public static async Task<OrderImport> Checked(this Seller seller, string rows) =>
        (await seller.Name(await seller.Send(rows))).Value;

    public static Task<Result<OrderImport>> Take(
        this Seller seller, Guid id, string choice = TakeOrders.All, params int[] lines) =>
        seller.Do<TakeOrders, Result<OrderImport>>(take => take.Run(id, choice, lines, Seller.Ana, Ct));

    /// <summary>The orders of the file as they are told: line, number, result, codes with their lines.</summary>
    public static async Task<List<(int Line, string Number, ImportResult Result, string Why)>> Told(
        this Seller seller, Guid id) =>
    [
        .. (await seller.Do<ImportRows, IReadOnlyList<ImportRow>>(rows => rows.Orders(id, null, 0, 500, Ct)))
            .Select(row => (row.Line, row.Number, row.Result,
                string.Join(' ', row.AllProblems.Select(own => $"{own.Line}:{own.Problem.Code}")))),
    ];
}
