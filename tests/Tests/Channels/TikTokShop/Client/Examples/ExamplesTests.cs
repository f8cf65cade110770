using System.Text;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client.Examples;

/// <summary>The examples of the document do what it says, and it shows them as they are compiled.</summary>
public sealed class ExamplesTests
{
    private const string Folder = "tests/Tests/Channels/TikTokShop/Client/Examples";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_shop_is_connected()
    {
        using var vendor = new Loopback()
            .Say("""{"access_token":"a-1","refresh_token":"r-1"}""")
            .Say("""{"shops":[{"id":"749","cipher":"ROW_c"}]}""")
            .Say("""{"access_token":"a-2"}""");
        using var http = new HttpClient(vendor, disposeHandler: false);

        ConnectExample.Start(http).ShouldNotBeNull();
        (await ConnectExample.Connect(vendor.Api, "code-1", Ct)).ShouldBe([new("a-1", "ROW_c")]);

        vendor.Calls.Select(call => call.Address.GetLeftPart(UriPartial.Path)).ShouldBe(
        [
            "https://token.invalid/api/v2/token/get",
            "https://api.invalid/authorization/202309/shops",
            "https://token.invalid/api/v2/token/refresh",
        ]);
    }

    [Fact]
    public async Task Changed_orders_are_walked()
    {
        using var vendor = new Loopback().Say("""
            {"orders":[{"id":"5","payment":{"total_amount":"41.28","currency":"USD"},
            "line_items":[{"display_status":"AWAITING_SHIPMENT"},{"display_status":"CANCELLED"}]}]}
            """);

        (await OrdersExample.Changed(vendor.Api, Loopback.Access, DateTimeOffset.UnixEpoch, Ct))
            .ShouldBe(["5: 1 units, 41.28 USD"]);
    }

    [Fact]
    public async Task An_order_that_was_shipped_before_is_read()
    {
        using var vendor = new Loopback().Refuse(21011006).Say("""{"orders":[{"id":"5","packages":[{"id":"9"}]}]}""");

        (await OrdersExample.Ship(vendor.Api, Loopback.Access, "5", Ct)).ShouldBe("9");
    }

    [Fact]
    public async Task A_sku_that_was_refused_is_told()
    {
        using var vendor = new Loopback()
            .Raw(Encoding.UTF8.GetString(Golden.Bytes("inventory-update.partial-failure.response.json")));

        (await StockExample.Set(vendor.Api, Loopback.Access, "1729592969712207008", Ct))
            .ShouldBe(["1729592969712207013: 12052990 Check failed (AskSeller)"]);
    }

    [Fact]
    public void A_webhook_names_the_order_to_read()
    {
        using var vendor = new Loopback();
        var body = Encoding.UTF8.GetBytes("""{"type":11,"data":{"order_id":"5"}}""");

        WebhookExample.Receive(vendor.Api, body, Signed(body)).ShouldBe((200, "5"));
        WebhookExample.Receive(vendor.Api, body, "wrong").ShouldBe((401, null));
    }

    [Theory]
    [InlineData(105002, "refresh the token, then once again")]
    [InlineData(105005, "the seller must agree again")]
    [InlineData(36009002, "again after a while, longer each time")]
    public async Task What_to_do_is_said(long code, string whatToDo)
    {
        using var vendor = new Loopback().Refuse(code);

        var refused = await Should.ThrowAsync<TikTokShopException>(
            () => vendor.Api.Orders.Get(Loopback.Access, ["1"], Ct));

        ErrorsExample.WhatToDo(refused).ShouldBe(whatToDo);
    }

    [Fact]
    public void The_document_shows_each_example_as_it_is_compiled()
    {
        var page = ClientDocument.Text;
        var examples = Directory.EnumerateFiles(ClientDocument.At(Folder), "*Example.cs")
            .SelectMany(path => Shown(File.ReadAllLines(path)))
            .ToList();

        examples.Count.ShouldBe(7);
        examples.ShouldAllBe(example => page.Contains(example, StringComparison.Ordinal));
    }

    /// <summary>The lines between the marks, moved to the left.</summary>
    private static IEnumerable<string> Shown(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Contains("// example: ", StringComparison.Ordinal))
            {
                var indent = lines[i].Length - lines[i].TrimStart().Length;
                var inside = lines.Skip(i + 1).TakeWhile(line => line.Trim() != "// end");
                var moved = inside.Select(line => line.Length > indent ? line[indent..] : "");
                yield return string.Join('\n', moved).Trim();
            }
        }
    }

    private static string Signed(byte[] body)
    {
        var bytes = Encoding.UTF8.GetBytes("key-1").Concat(body).ToArray();
        return Convert.ToHexStringLower(
            System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes(Loopback.Secret), bytes));
    }
}
