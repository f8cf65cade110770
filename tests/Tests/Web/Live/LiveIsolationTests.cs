using System.Net;
using System.Text.Json;
using CreatorFlow.Automation.Contracts;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Live;
using CreatorFlow.Shipping.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Web.Live;

public sealed class LiveIsolationTests
{
    private const int Workspaces = 20;
    private static readonly TimeSpan WithinSeconds = TimeSpan.FromSeconds(30);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task People_of_twenty_workspaces_who_ask_for_every_channel_hear_of_their_own_alone()
    {
        await using var node = await LiveNode.On();
        var names = Enumerable.Range(0, Workspaces).Select(i => $"Shop {i}").ToList();
        var ids = new List<Guid>();

        foreach (var name in names)
        {
            ids.Add(await node.Workspace(name));
        }

        var channels = node.App.Services.GetRequiredService<LiveChannels>().Names.ToList();
        string[] forged =
            ["*", "", "orders:*", "ORDERS:STATUS_CHANGES", .. ids.Select(id => $"{id:N}/orders:status_changes")];
        var sockets = new List<LiveNode.Socket>();

        foreach (var name in names)
        {
            var socket = new LiveNode.Socket();
            var answer = await socket.Open(node.Address, await node.SignIn(name), [.. channels, .. forged.Take(15)]);
            answer.GetProperty("channels").GetArrayLength().ShouldBe(channels.Count);
            answer.GetProperty("refused").GetArrayLength().ShouldBe(15);
            sockets.Add(socket);
        }

        for (var i = 0; i < Workspaces; i++)
        {
            await TellAll(node, ids[i], i);
        }

        for (var i = 0; i < Workspaces; i++)
        {
            var events = (await sockets[i].Until("automation_resumed"))
                .Where(message => message.GetProperty("name").GetString() != "values").ToList();
            events.Count.ShouldBeGreaterThanOrEqualTo(12);
            events.ShouldAllBe(message => IsOf(message, i), $"workspace {i}");
            sockets[i].Dispose();
        }
    }

    [Fact]
    public async Task Whoever_signs_out_hears_no_more_and_cannot_come_back()
    {
        await using var node = await LiveNode.On();
        var own = await node.Workspace("Ana");
        var cookie = await node.SignIn("Ana");
        using var socket = new LiveNode.Socket();
        await socket.Open(node.Address, cookie, "orders:status_changes");

        await node.Tell(own, new SignedOut(), await UserId(node));

        (await socket.Next().WaitAsync(WithinSeconds, Ct)).ShouldBeNull();
    }

    [Fact]
    public async Task Who_has_another_role_is_cut_and_comes_back_to_less()
    {
        await using var node = await LiveNode.On();
        await node.Workspace("Ana");
        var cookie = await node.SignIn("Ana");
        using var socket = new LiveNode.Socket();
        var before = await socket.Open(node.Address, cookie, "dashboard:admin_updates", "orders:status_changes");
        before.GetProperty("channels").GetArrayLength().ShouldBe(2);

        await using (var scope = node.App.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<AppDb>().Database
                .ExecuteSqlAsync($"UPDATE memberships SET role = 'Packer'", Ct);
        }

        while (await socket.Next().WaitAsync(WithinSeconds, Ct) is not null)
        {
            // Numbers may still be under way.
        }

        using var again = new LiveNode.Socket();
        var after = await again.Open(node.Address, cookie, "dashboard:admin_updates", "orders:status_changes");
        after.GetProperty("channels").EnumerateArray().Select(name => name.GetString())
            .ShouldBe(["orders:status_changes"]);
        after.GetProperty("refused")[0].GetString().ShouldBe("dashboard:admin_updates");
    }

    [Fact]
    public async Task A_poll_hears_the_same_rights_and_nobody_hears_nothing()
    {
        await using var node = await LiveNode.On();
        await node.Workspace("Ana");
        using var http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = node.Address };
        http.DefaultRequestHeaders.Add("Accept", "application/json");
        var address = new Uri("/live/poll?channels=orders:status_changes,orders:live_updates,none", UriKind.Relative);
        (await http.GetAsync(address, Ct)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        http.DefaultRequestHeaders.Add("Cookie", await node.SignIn("Ana"));
        var answer = await http.GetAsync(address, Ct);

        answer.Headers.GetValues("X-Live-Mode").ShouldBe(["usual"]);
        var polled = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
        polled.GetProperty("refused")[0].GetString().ShouldBe("none");
        polled.GetProperty("pollAfterMs").GetInt32().ShouldBe(10_000);
        polled.GetProperty("messages")[0].GetProperty("data").GetProperty("onHold").GetInt32().ShouldBe(0);
    }

    /// <summary>Something for every module; each thing carries the number of its workspace.</summary>
    private static async Task TellAll(LiveNode node, Guid workspaceId, int number)
    {
        var id = IdOf(number);
        object[] facts =
        [
            new OrderReceived(OrderStatus.None, OrderStatus.Ready),
            new OrderTroubled($"code-{number}"),
            new StockChanged([$"SKU-{number}"], true),
            new StockAdjusted($"SKU-{number}", 1, 1),
            new SalesSpiked($"SKU-{number}", 20, 1, 20),
            new LabelBought(id, id, "UPS", $"Ground-{number}", $"1Z-{number}", 1, "USD", "cheapest"),
            new CarrierFailing($"carrier-{number}", "shipping.carrier_busy"),
            new ShopConnected($"Shop {number}", "TikTok Shop"),
            new AlertRaised(AlertKind.CarrierDown, AlertSeverity.Critical, 1, $"key-{number}", false),
            new AutomationPaused(),
            new AutomationResumed(),
        ];

        foreach (var fact in facts)
        {
            await node.Tell(workspaceId, fact, id);
        }
    }

    private static bool IsOf(JsonElement message, int number)
    {
        var told = message.GetProperty("data").GetRawText();
        return told.Contains(IdOf(number).ToString(), StringComparison.Ordinal)
            || told.Contains($"-{number}\"", StringComparison.Ordinal)
            || message.GetProperty("channel").GetString() == "automation:cross_system_status";
    }

    private static Guid IdOf(int number) => new(number + 1, 0, 0, new byte[8]);

    private static async Task<Guid> UserId(LiveNode node)
    {
        await using var scope = node.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Set<CreatorFlow.Identity.User>()
            .Select(user => user.Id).SingleAsync(Ct);
    }
}
