using System.Globalization;
using System.Runtime.CompilerServices;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Http;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Settlements;

/// <summary>Statements, or the lines of one with each part of their money, as CSV (RFC 4180, UTF-8).</summary>
internal sealed class ExportStatements(IStatements statements, IChannels channels)
{
    public const string Path = "/finance.csv";

    private const int RowsAtOnce = 500;

    private const string Head =
        "number,shop,at,state,payment,currency,sales,shipping,fees,adjustments,settlement,reserve,difference,"
        + "transactions";

    private static readonly MoneyKind[] Kinds = Enum.GetValues<MoneyKind>();

    private static readonly string LinesHead =
        "number,kind,detail,order,currency," + string.Join(',', Kinds.Select(Csv.NameOf)) + ",settlement,reserve";

    public static string PathOf(Guid id) => $"{FinanceActions.Path}/{id}/lines.csv";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, All).RequirePermission(Permissions.FinanceRead).ExcludeFromDescription();
        routes.MapGet("/finance/{id:guid}/lines.csv", OfOne).RequirePermission(Permissions.FinanceRead)
            .ExcludeFromDescription();
    }

    private static Task All(HttpContext context, ExportStatements export, CancellationToken ct) =>
        StreamedFile.Send(context, "statements.csv", StreamedFile.Csv, writer => export.Run(writer, ct));

    private static async Task OfOne(HttpContext context, Guid id, ExportStatements export, CancellationToken ct)
    {
        if (await export.Find(id, ct) is not { } statement)
        {
            await new Refusal(StatementProblems.Unknown(id)).ExecuteAsync(context);
            return;
        }

        await StreamedFile.Send(
            context, $"statement-{statement.Number}.csv", StreamedFile.Csv, writer => export.Lines(id, writer, ct));
    }

    public async Task Run(TextWriter writer, CancellationToken ct)
    {
        var shops = (await channels.Shops(ct)).ToDictionary(shop => shop.Id, shop => shop.Name);
        await StreamedFile.Rows(
            writer, Head, Stream(ct), row => LineOf(row, shops.GetValueOrDefault(row.ShopId, "")), ct);
    }

    public Task Lines(Guid id, TextWriter writer, CancellationToken ct) =>
        StreamedFile.Rows(writer, LinesHead, StreamLines(id, ct), LineOf, ct);

    private Task<StatementView?> Find(Guid id, CancellationToken ct) => statements.Find(id, ct);

    private async IAsyncEnumerable<StatementView> Stream([EnumeratorCancellation] CancellationToken ct)
    {
        (DateTimeOffset, Guid)? place = null;

        while (true)
        {
            var rows = await statements.After(place, RowsAtOnce, ct);

            foreach (var row in rows)
            {
                yield return row;
            }

            if (rows.Count < RowsAtOnce)
            {
                yield break;
            }

            place = (rows[^1].At, rows[^1].Id);
        }
    }

    private async IAsyncEnumerable<SettledTransaction> StreamLines(
        Guid id, [EnumeratorCancellation] CancellationToken ct)
    {
        var after = 0;

        while (await statements.Transactions(id, after, RowsAtOnce, ct) is { Count: > 0 } lines)
        {
            foreach (var line in lines)
            {
                yield return line;
            }

            after = lines[^1].Line;
        }
    }

    // Amounts are numbers of our own: the apostrophe that guards foreign text would make texts of negative ones.
    private static string LineOf(StatementView row, string shop) => string.Join(
        ',',
        Csv.Cell(row.Number), Csv.Cell(shop),
        Csv.Time(row.At),
        Csv.Cell(row.State.ToString()), Csv.Cell(row.PaymentNumber), Csv.Cell(row.Settlement.Currency),
        row.Sales?.ToDecimalText(), row.Shipping?.ToDecimalText(), row.Fees?.ToDecimalText(),
        row.Adjustments?.ToDecimalText(), row.Settlement.ToDecimalText(), row.Reserve.ToDecimalText(),
        row.Difference.ToDecimalText(), row.Transactions.ToString(CultureInfo.InvariantCulture));

    private static string LineOf(SettledTransaction line) => string.Join(
        ',',
        Csv.Cell(line.Number), Csv.Cell(line.Kind.ToString()), Csv.Cell(line.Detail), Csv.Cell(line.OrderNumber),
        Csv.Cell(line.Settlement.Currency),
        string.Join(',', Kinds.Select(kind => new Money(
            line.Parts.Where(part => part.Kind == kind).Sum(part => part.Minor), line.Settlement.Currency)
            .ToDecimalText())),
        line.Settlement.ToDecimalText(), line.Reserve.ToDecimalText());
}
