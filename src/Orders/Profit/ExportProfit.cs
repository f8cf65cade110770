using System.Globalization;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.List;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Profit;

/// <summary>
/// What each order of a filter leaves, by the settlement where there is one, else as an estimate, as CSV. Cells of what
/// is not known are empty, and it is named. Read page by page and written as it is read.
/// </summary>
internal sealed class ExportProfit(OrdersMatching matching, OrderSources sources, ReckonProfit reckon)
{
    public const string Path = "/finance/profit.csv";

    private const int OrdersPerPage = 500;

    private static readonly ProfitKind[] Kinds = Enum.GetValues<ProfitKind>();

    private static readonly string Head = "number,shop,status,placed_at,currency,settled,"
        + string.Join(',', Kinds.Select(Csv.NameOf)) + ",estimate,result,unknown";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, Endpoint).RequirePermission(Permissions.FinanceRead).ExcludeFromDescription();

    private static Task Endpoint(HttpContext context, ExportProfit export, CancellationToken ct) =>
        StreamedFile.Send(
            context, "profit.csv", StreamedFile.Csv,
            writer => export.Run(OrderFilter.From(context.Request.Query), writer, ct));

    public async Task Run(OrderFilter filter, TextWriter writer, CancellationToken ct)
    {
        var names = await sources.Of(ct);
        await writer.WriteAsync(Head + "\r\n");

        await foreach (var orders in matching.Pages(filter, OrdersPerPage, ct))
        {
            var profits = await reckon.Of(orders, ct);

            foreach (var order in orders)
            {
                await writer.WriteAsync(
                    LineOf(order, profits[order.Id], names.GetValueOrDefault(order.ShopId, "")) + "\r\n");
            }

            await writer.FlushAsync(ct);
        }
    }

    // Amounts are numbers of our own: the apostrophe that guards foreign text would make texts of negative ones.
    private static string LineOf(Order order, OrderProfit profit, string shop) => string.Join(
        ',',
        Csv.Cell(order.Number), Csv.Cell(shop), Csv.Cell(order.Status.ToString()),
        Csv.Time(order.PlacedAt),
        Csv.Cell(profit.Currency), profit.IsSettled ? "yes" : "no",
        string.Join(',', profit.Rows.Select(row => Text(
            profit.IsSettled ? row.SettledMinor : row.EstimatedMinor, profit.Currency))),
        profit.Estimate.ToDecimalText(), profit.Result.ToDecimalText(),
        Csv.Cell(string.Join(' ', profit.Unknown.Select(Csv.NameOf))));

    private static string Text(long? minor, string currency) =>
        minor is { } amount ? new Money(amount, currency).ToDecimalText() : "";
}
