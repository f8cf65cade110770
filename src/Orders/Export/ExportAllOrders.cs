using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.List;
using CreatorFlow.Orders.Mark;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Http;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Export;

/// <summary>
/// All orders of a filter, however many, with everything that belongs to them: lines, address, tags and notes. Read
/// page by page and written as it is read, so that it costs no memory.
/// </summary>
internal sealed class ExportAllOrders(AppDb db, OrdersMatching matching, OrderSources sources) : IExportOrders
{
    public const string Path = "/orders/export";

    private const int OrdersPerPage = 1_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, Endpoint).RequirePermission(Permissions.OrdersExport).ExcludeFromDescription();
        routes.MapGet("/api/v1/orders/export", Endpoint).RequirePermission(Permissions.OrdersExport)
            .WithTags("Orders");
    }

    /// <summary>The query of the list, and <c>format</c>: csv, or jsonl for an order a line.</summary>
    private static async Task Endpoint(HttpContext context, ExportAllOrders export, CancellationToken ct)
    {
        if (ExportForms.Named(context.Request.Query["format"]) is not { } form)
        {
            await new Refusal(ExportForms.Unknown(context.Request.Query["format"].ToString())).ExecuteAsync(context);
            return;
        }

        await StreamedFile.Send(
            context, $"orders.{form.Name}", form.ContentType,
            writer => export.Run(OrderFilter.From(context.Request.Query), form, writer, ct));
    }

    public async Task<Result<int>> Write(string form, DateOnly? since, TextWriter to, CancellationToken ct) =>
        ExportForms.Named(form) is { } known
            ? await Run(
                OrderFilter.Of(null, null, null, null) with { Conditions = OrderConditions.None with { From = since } },
                known, to, ct)
            : ExportForms.Unknown(form);

    /// <summary>Returns how many orders were written.</summary>
    public async Task<int> Run(OrderFilter filter, ExportForm form, TextWriter writer, CancellationToken ct)
    {
        var names = await sources.Of(ct);
        var written = 0;
        await writer.WriteAsync(form.Head);

        await foreach (var orders in matching.Pages(filter, OrdersPerPage, ct))
        {
            foreach (var order in await Whole(orders, names, ct))
            {
                await writer.WriteAsync(form.Write(order));
            }

            await writer.FlushAsync(ct);
            written += orders.Count;
        }

        return written;
    }

    private async Task<IEnumerable<WholeOrder>> Whole(
        List<Order> orders, Dictionary<Guid, string> names, CancellationToken ct)
    {
        var ids = orders.ConvertAll(order => order.Id);
        var lines = (await db.Set<OrderLine>().AsNoTracking().Where(own => ids.Contains(own.OrderId))
            .OrderBy(own => own.Line).ToListAsync(ct)).ToLookup(own => own.OrderId);
        var tags = (await db.Set<OrderTag>().AsNoTracking().Where(own => ids.Contains(own.OrderId))
            .OrderBy(own => own.Tag).ToListAsync(ct)).ToLookup(own => own.OrderId, own => own.Tag);
        var notes = (await db.Set<OrderNote>().AsNoTracking().Where(own => ids.Contains(own.OrderId))
            .OrderBy(own => own.Id).ToListAsync(ct)).ToLookup(own => own.OrderId, own => own.Text);
        return orders.Select(order => new WholeOrder(
            order, names.GetValueOrDefault(order.ShopId, ""), [.. lines[order.Id]], [.. tags[order.Id]],
            [.. notes[order.Id]]));
    }
}
