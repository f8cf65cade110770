using System.Runtime.CompilerServices;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Http;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Channels.Performance;

/// <summary>The tables of a shop's page of figures as CSV (RFC 4180, UTF-8), all their rows.</summary>
internal sealed class ExportFigures(ShopFigures figures)
{
    private const int MaxRows = 100_000;
    private const int RowsAtOnce = 500;

    public static string PathOf(Guid shopId, FiguresPart part, int days) =>
        $"{PerformanceActions.PagePath(shopId)}/{Csv.NameOf(part)}.csv?days={days}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var part in Enum.GetValues<FiguresPart>())
        {
            routes.MapGet(
                $"{ChannelsPage.Path}/{{id:guid}}/performance/{Csv.NameOf(part)}.csv",
                (HttpContext http, Guid id, int? days, ExportFigures export, CancellationToken ct) =>
                    export.Answer(http, id, part, days, ct))
                .RequirePermission(PermissionOf(part)).ExcludeFromDescription();
        }
    }

    /// <summary>Creators' orders say what creators earn: that is money.</summary>
    public static string PermissionOf(FiguresPart part) =>
        part == FiguresPart.Affiliates ? Permissions.FinanceRead : Permissions.ChannelsRead;

    private async Task Answer(HttpContext http, Guid id, FiguresPart part, int? days, CancellationToken ct)
    {
        if (await figures.Shop(id, ct) is not { } shop)
        {
            await new Refusal(ChannelsProblems.UnknownShop(id)).ExecuteAsync(http);
            return;
        }

        var window = await figures.Window(shop, ShownFigures.WindowOf(days), ct);
        await StreamedFile.Send(
            http, $"{Csv.NameOf(part)}.csv", StreamedFile.Csv, writer => Run(shop, part, window, writer, ct));
    }

    public Task Run(
        ShopConnection shop, FiguresPart part, FiguresWindow window, TextWriter writer, CancellationToken ct) =>
        part switch
        {
            FiguresPart.Days => Write(
                writer, FigureLines.DaysHead, () => figures.Days(shop.Id, window, ct), FigureLines.Of, ct),
            FiguresPart.Products => Write(
                writer, FigureLines.ProductsHead, () => figures.Products(shop.Id, window, MaxRows, ct),
                FigureLines.Of, ct),
            FiguresPart.Videos => Write(
                writer, FigureLines.VideosHead, () => figures.Videos(shop.Id, window, MaxRows, ct), FigureLines.Of,
                ct),
            FiguresPart.Lives => Write(
                writer, FigureLines.LivesHead, () => figures.Lives(shop, window, MaxRows, ct), FigureLines.Of, ct),
            _ => StreamedFile.Rows(
                writer, FigureLines.AffiliatesHead, Affiliates(shop, window, ct), FigureLines.Of, ct),
        };

    private static async Task Write<T>(
        TextWriter writer, string head, Func<Task<IReadOnlyList<T>>> read, Func<T, string> line,
        CancellationToken ct) =>
        await StreamedFile.Rows(writer, head, (await read()).ToAsyncEnumerable(), line, ct);

    private async IAsyncEnumerable<AffiliateRow> Affiliates(
        ShopConnection shop, FiguresWindow window, [EnumeratorCancellation] CancellationToken ct)
    {
        AffiliateRow? place = null;

        while (true)
        {
            var rows = await figures.AffiliatesAfter(shop, window, place, RowsAtOnce, ct);

            foreach (var row in rows)
            {
                yield return row;
            }

            if (rows.Count < RowsAtOnce)
            {
                yield break;
            }

            place = rows[^1];
        }
    }
}
