using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.List;
using CreatorFlow.Orders.Mark;
using CreatorFlow.Orders.Search;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.List;

public sealed class OrderListTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Views_list_and_count_what_they_say(string database)
    {
        await using var world = await OrderWorld.On(database, kettles: 5);
        await world.Imported(OrderWorld.Told("1", state: ChannelOrderState.OnHold));
        await world.Imported(OrderWorld.Told("2", dispatchIn: TimeSpan.FromHours(5)));
        await world.Imported(OrderWorld.Told("3", units: 9));
        await world.Imported(OrderWorld.Told("4", state: ChannelOrderState.Delivered));
        await world.Imported(OrderWorld.Told("5", state: ChannelOrderState.Cancelled));

        var all = await Page(world, null);

        all.Matching.ShouldBe(5);
        all.Views[OrderView.All].ShouldBe(5);
        (await Numbers(world, "waiting")).ShouldBe(["1"]);
        (await Numbers(world, "ship")).ShouldBe(["2"]);
        (await Numbers(world, "late")).ShouldBe(["2"]);
        (await Numbers(world, "nostock")).ShouldBe(["3"]);
        (await Numbers(world, "shipped")).ShouldBe(["4"]);
        (await Numbers(world, "cancelled")).ShouldBe(["5"]);
        (await Numbers(world, "held")).ShouldBeEmpty();
        (await Numbers(world, "trouble")).ShouldBe(["3"]);
        (await Numbers(world, "overdue")).ShouldBeEmpty();
        OrderView[] empty = [OrderView.Held, OrderView.Overdue, OrderView.Due3h, OrderView.CancelAsked];
        all.Views.Where(own => own.Key != OrderView.All && !empty.Contains(own.Key))
            .ShouldAllBe(own => own.Value == 1);
        all.Views.Where(own => empty.Contains(own.Key)).ShouldAllBe(own => own.Value == 0);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Worklists_tell_what_is_late_or_soon_and_what_the_buyer_asks_to_cancel(string database)
    {
        await using var world = await OrderWorld.On(database, kettles: 9);
        await world.Imported(OrderWorld.Told("late", units: 1, dispatchIn: TimeSpan.FromHours(-1)));
        await world.Imported(OrderWorld.Told("2h", units: 1, dispatchIn: TimeSpan.FromHours(2)));
        await world.Imported(OrderWorld.Told("9h", units: 1, dispatchIn: TimeSpan.FromHours(9)));
        await world.Imported(OrderWorld.Told("asks", units: 1) with { CancelAsked = true });

        var views = (await Page(world, null)).Views;

        (await Numbers(world, "overdue")).ShouldBe(["late"]);
        (await Numbers(world, "due3h")).ShouldBe(["late", "2h"]);
        (await Numbers(world, "late")).ShouldBe(["late", "2h", "9h"]);
        (await Numbers(world, "cancelasked")).ShouldBe(["asks"]);
        (views[OrderView.Overdue], views[OrderView.Due3h], views[OrderView.Late], views[OrderView.CancelAsked])
            .ShouldBe((1, 2, 3, 1));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Each_condition_narrows_the_list_and_its_count(string database)
    {
        await using var world = await OrderWorld.On(database, kettles: 20);
        var first = await world.Imported(OrderWorld.Told("1", units: 1));
        await world.Imported(OrderWorld.Told("2", units: 2) with
        {
            Total = new Money(9900, "USD"), PlacedAt = TestClock.Start.AddDays(-3),
        });
        await world.Held(first);
        await world.With<TagOrder, object>(
            async tag => (await tag.Run(first, "vip", true, OrderWorld.Ana, Ct)).Value);
        await world.With<SetUrgency, object>(async set => (await set.Run(first, true, OrderWorld.Ana, Ct)).Value);
        await world.With<NoteOrder, object>(async note => (await note.Run(first, "fragile", OrderWorld.Ana, Ct)).Value);
        await world.World.React(FollowTerms.ReactionName);
        var day = TestClock.Start.AddDays(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        foreach (var (query, numbers) in new (string, string[])[]
        {
            ("status=held", ["1"]), ("tag=VIP", ["1"]), ("urgent=true", ["1"]), ("q=fragile", ["1"]),
            ($"since={day}", ["1"]), ($"until={day}", ["2"]), ("least=98.50", ["2"]), ("sku=KTL-1", ["1", "2"]),
            ($"shop={ScriptedShops.Kettles.Id}&sort=largest", ["2", "1"]), ("sort=smallest", ["1", "2"]),
            ("sort=oldest", ["2", "1"]), ($"shop={first}", []), ("least=nothing", ["1", "2"]),
        })
        {
            var page = await world.With<OrderList, OrderPageOfList>(list => list.Page(OrderFilter.From(query), Ct));

            page.Rows.Select(row => row.Number).ShouldBe(numbers, query);
            page.Matching.ShouldBe(numbers.Length, query);
        }
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Orders_are_told_apart_by_whose_label_they_travel_under(string database)
    {
        await using var world = await OrderWorld.On(database, kettles: 9);
        await world.Imported(OrderWorld.Told("own"));
        await world.Imported(OrderWorld.Told("theirs") with { ShippedBy = ShippedBy.ChannelLabel });
        await world.Imported(OrderWorld.Told("house") with
        {
            FulfilledByChannel = true, Kind = OrderKind.FulfilledByChannel,
        });

        (await Found("seller")).ShouldBe(["own"]);
        (await Found("channellabel")).ShouldBe(["theirs"]);
        (await Found("channel")).ShouldBe(["house"]);

        async Task<List<string>> Found(string by) =>
        [
            .. (await world.With<OrderList, OrderPageOfList>(
                list => list.Page(OrderFilter.From($"shipping={by}"), Ct))).Rows.Select(row => row.Number),
        ];
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_search_finds_number_buyer_and_sku_whatever_the_case(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Stocked("PAN_2", 3);
        await world.Imported(OrderWorld.Told("57611"));
        await world.Imported(OrderWorld.Told("57622", units: 1, sku: "PAN_2") with
        {
            ShipTo = new("Carl 100%", "2 Mill Lane", null, "Salem", "OR", "97301", "US", null),
        });
        await world.World.React(FollowTerms.ReactionName);

        (await Found(world, "7611")).ShouldBe(["57611"]);
        (await Found(world, "57611")).ShouldBe(["57611"]);
        (await Found(world, "bea")).ShouldBe(["57611"]);
        (await Found(world, "PAN_2")).ShouldBe(["57622"]);
        (await Found(world, "100%")).ShouldBe(["57622"]);
        (await Found(world, "%")).ShouldBeEmpty();
        (await Found(world, "_")).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Only_what_was_placed_within_a_span_is_listed_and_counted(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Imported(OrderWorld.Told("before") with { PlacedAt = TestClock.Start.AddHours(-3) });
        await world.Imported(OrderWorld.Told("first") with { PlacedAt = TestClock.Start.AddHours(-2) });
        await world.Imported(OrderWorld.Told("end") with { PlacedAt = TestClock.Start.AddHours(-1) });
        var filter = OrderFilter.Of(null, null, null, null).Within("2026-11-23T13:00:00Z", "2026-11-23T14:00:00Z");

        var page = await world.With<OrderList, OrderPageOfList>(list => list.Page(filter, Ct));

        page.Rows.Select(row => row.Number).ShouldBe(["first"]);
        page.Matching.ShouldBe(1);
    }

    [Fact]
    public async Task The_nearest_deadline_or_the_newest_comes_first()
    {
        await using var world = await OrderWorld.On();
        await world.Imported(OrderWorld.Told("a", units: 1, dispatchIn: TimeSpan.FromHours(50)));
        await world.Imported(OrderWorld.Told("b", units: 1) with
        {
            DispatchBy = null, PlacedAt = TestClock.Start.AddHours(-5),
        });
        await world.Imported(OrderWorld.Told("c", units: 1, dispatchIn: TimeSpan.FromHours(3)) with
        {
            PlacedAt = TestClock.Start.AddHours(-9),
        });

        (await Numbers(world, "ship")).ShouldBe(["c", "a", "b"]);
        (await Numbers(world, "ship", "newest")).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task A_page_holds_fifty_and_says_what_stands_first_in_each_order()
    {
        await using var world = await OrderWorld.On(kettles: 200);

        for (var i = 0; i < 53; i++)
        {
            var placedAt = TestClock.Start.AddMinutes(-i);
            await world.Imported(OrderWorld.Told($"n{i:00}", units: 1) with { PlacedAt = placedAt });
        }

        var first = await Page(world, null);
        var second = await Page(world, null, page: 2);

        (first.Rows.Count, first.Matching).ShouldBe((50, 53));
        first.Rows[0].Number.ShouldBe("n00");
        first.FirstLines[first.Rows[0].Id].ShouldBe(new FirstLine(OrderWorld.Kettle, "Kettle, blue", 1));
        second.Rows.Select(row => row.Number).ShouldBe(["n50", "n51", "n52"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Programs_walk_the_list_without_gap_or_double(string database)
    {
        await using var world = await OrderWorld.On(database, kettles: 50);

        foreach (var number in new[] { "a", "b", "c", "d", "e" })
        {
            await world.Imported(OrderWorld.Told(number, units: 1));
        }

        var filter = OrderFilter.Of(null, null, "newest", null);
        var walked = new List<string>();
        (DateTimeOffset, Guid)? place = null;

        for (var i = 0; i < 3; i++)
        {
            var rows = await world.With<OrderList, IReadOnlyList<OrderRow>>(list => list.Before(filter, place, 2, Ct));
            walked.AddRange(rows.Select(row => row.Number));
            place = rows.Count == 0 ? place : (rows[^1].PlacedAt, rows[^1].Id);
        }

        walked.Order(StringComparer.Ordinal).ShouldBe(["a", "b", "c", "d", "e"]);
    }

    [Fact]
    public async Task Another_workspace_has_its_own_list()
    {
        await using var world = await OrderWorld.On();
        await world.Imported(OrderWorld.Told());

        var other = await world.With<OrderList, OrderPageOfList>(
            list => list.Page(OrderFilter.Of(null, null, null, null), Ct), Ids.New(TestClock.Start));

        (other.Rows.Count, other.Matching).ShouldBe((0, 0));
    }

    private static Task<OrderPageOfList> Page(
        OrderWorld world, string? view, string? search = null, string? sort = null, int? page = null) =>
        world.With<OrderList, OrderPageOfList>(list => list.Page(OrderFilter.Of(view, search, sort, page), Ct));

    private static async Task<List<string>> Numbers(OrderWorld world, string view, string? sort = null) =>
        [.. (await Page(world, view, sort: sort)).Rows.Select(row => row.Number)];

    private static async Task<List<string>> Found(OrderWorld world, string search) =>
        [.. (await Page(world, null, search)).Rows.Select(row => row.Number)];
}
