using System.Net;
using System.Text.Json;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Export;
using CreatorFlow.Orders.List;
using CreatorFlow.Orders.Mark;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Export;

public sealed class ExportAllOrdersTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_row_for_each_line_with_address_tags_and_notes(string database)
    {
        await using var world = await OrderWorld.On(database);
        var id = await world.Imported(OrderWorld.Told("1"));
        await world.Imported(OrderWorld.Told("2", state: ChannelOrderState.OnHold));
        await world.With<TagOrder, object>(async tag => (await tag.Run(id, "vip", true, OrderWorld.Ana, Ct)).Value);
        await world.With<NoteOrder, object>(
            async note => (await note.Run(id, "=cmd|' /C calc'!A0", OrderWorld.Ana, Ct)).Value);

        var (count, text) = await Export(world, "ship", ExportForms.Csv);

        count.ShouldBe(1);
        text.Split("\r\n")[1].ShouldBe(
            "1,Ready,Kettle Shop,2026-11-23T13:00:00Z,2026-11-25T15:00:00Z,,1,KTL-1,\"Kettle, blue\",2,25.00,USD,5.00,"
            + "1.00,56.00,false,false,vip,Bea Baker,1 Mill Lane,,Portland,OR,97205,US,,,'=cmd|' /C calc'!A0,,");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_on_each_line_as_JSON(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Imported(OrderWorld.Told("1"));
        await world.Imported(OrderWorld.Told("2", state: ChannelOrderState.Delivered));

        var (count, text) = await Export(world, "all", ExportForms.JsonLines);

        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        (count, lines.Length).ShouldBe((2, 2));
        using var order = JsonDocument.Parse(lines.Single(line => line.Contains("\"number\":\"1\"")));
        order.RootElement.GetProperty("shipTo").GetProperty("city").GetString().ShouldBe("Portland");
        order.RootElement.GetProperty("lines")[0].GetProperty("sku").GetString().ShouldBe(OrderWorld.Kettle);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Many_orders_are_all_written_once_over_the_pages(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5_000));
        await seller.Import([.. Enumerable.Range(0, 2_050).Select(_ => seller.Told(("CANDLE", 1))
            with { PlacedAt = TestClock.Start })]);

        var text = await seller.Do<ExportAllOrders, string>(async export =>
        {
            await using var writer = new StringWriter();
            await export.Run(OrderFilter.Of(null, null, null, null), ExportForms.JsonLines, writer, Ct);
            return writer.ToString();
        });

        var ids = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..50]).ToList();
        (ids.Count, ids.Distinct().Count()).ShouldBe((2_050, 2_050));
    }

    [Fact]
    public async Task The_page_offers_it_to_those_who_may_and_an_unknown_form_is_refused()
    {
        await using var site = await Site.Open();
        await site.Orders.Imported(OrderWorld.Told("1"));

        var file = await site.Ana.Get("/orders/export?view=ship&format=jsonl");
        file.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe("orders.jsonl");
        (await file.Content.ReadAsStringAsync(Ct)).ShouldContain("\"number\":\"1\"");
        var unknown = await site.Ana.Get("/api/v1/orders/export?format=xls");
        unknown.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await unknown.Content.ReadAsStringAsync(Ct)).ShouldContain("orders.export_form_unknown");
        var packer = await site.SignedIn(Role.Packer);
        (await packer.Get("/api/v1/orders/export")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await site.Page("/orders?view=ship")).QuerySelector("a[href^='/orders/export?view=ship']").ShouldNotBeNull();
        (await site.Page("/orders", packer)).QuerySelector("a[href^='/orders/export']").ShouldBeNull();
    }

    private static Task<(int Count, string Text)> Export(OrderWorld world, string view, ExportForm form) =>
        world.With<ExportAllOrders, (int, string)>(async export =>
        {
            await using var writer = new StringWriter();
            var count = await export.Run(OrderFilter.Of(view, null, null, null), form, writer, Ct);
            return (count, writer.ToString());
        });
}
