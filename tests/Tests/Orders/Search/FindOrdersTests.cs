using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.List;
using CreatorFlow.Orders.Mark;
using CreatorFlow.Orders.Search;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Search;

public sealed class FindOrdersTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task All_words_of_a_query_are_wanted_wherever_each_stands(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 50), ("Bowl-7", 50));
        await Placed(seller, "57611001", "Ana María López", "CANDLE");
        await Placed(seller, "57622002", "Ana Silva", "Bowl-7");
        await Placed(seller, "57633003", "Ben O'Brien", "Bowl-7");
        await seller.World.React(FollowTerms.ReactionName);

        foreach (var (query, numbers) in new (string, string[])[]
        {
            ("ana", ["57611001", "57622002"]), ("ANA bowl-7", ["57622002"]), ("maria lop", ["57611001"]),
            ("brien", ["57633003"]), ("576", ["57611001", "57622002", "57633003"]), ("2002", ["57622002"]),
            ("002", []), ("candle silva", []), ("na", []), ("%", []), ("  ", ["57611001", "57622002", "57633003"]),
        })
        {
            string.Join(" ", await Found(seller, query)).ShouldBe(string.Join(" ", numbers), query);
        }
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_that_came_just_now_is_found_by_its_number_and_by_all_else_once_the_log_is_read(
        string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 50));
        await Placed(seller, "57611001", "Ana Silva", "CANDLE");
        (await Found(seller, "57611001")).ShouldBe(["57611001"]);
        (await Found(seller, "5761")).ShouldBe(["57611001"]);

        await seller.World.React(FollowTerms.ReactionName);

        foreach (var query in new[] { "57611001", "1001", "silva", "candle", "5761 ana" })
        {
            (await Found(seller, query)).ShouldBe(["57611001"], query);
        }
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Address_tracking_number_and_notes_follow_as_they_come(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 50));
        var order = await seller.Order(("CANDLE", 1)).Imported();
        await seller.World.React(FollowTerms.ReactionName);
        (await Found(seller, "buyer")).ShouldBeEmpty();

        await order.Says(GivenOrder.AsReleased);
        await seller.Do<NoteOrder, object>(async note => (await note.Run(
            await order.Id(), "wrap it twice", Seller.Ana, Ct)).Value);
        await seller.World.React(FollowTerms.ReactionName);

        (await Found(seller, "jo buyer")).ShouldBe([order.Told.ExternalId]);
        (await Found(seller, "twice wrap")).ShouldBe([order.Told.ExternalId]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_does_not_hold_any_more_finds_nothing(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 50));
        var order = await seller.Order(("CANDLE", 1)).Imported().Released();
        await seller.World.React(FollowTerms.ReactionName);
        var id = await order.Id();
        await seller.Sql($"UPDATE orders SET buyer_name = 'Kim' WHERE number = {order.Told.ExternalId}");

        await seller.InWork<KeepTerms, int>(async terms =>
        {
            await terms.Renew([id], Ct);
            return 0;
        });

        (await Found(seller, "buyer")).ShouldBeEmpty();
        (await Found(seller, "kim")).ShouldBe([order.Told.ExternalId]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Orders_from_before_there_was_a_search_get_their_words(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 50));
        await Placed(seller, "57611001", "Ana", "CANDLE");
        await seller.Sql($"DELETE FROM order_terms");
        (await Found(seller, "ana")).ShouldBeEmpty();

        await seller.World.React(FollowTerms.ReactionName);

        (await Found(seller, "ana")).ShouldBe(["57611001"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Words_that_very_many_orders_have_find_the_same(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 50));
        await Placed(seller, "57611001", "Ana Silva", "CANDLE");
        await Placed(seller, "57611002", "Ana Lopez", "CANDLE");
        await seller.World.React(FollowTerms.ReactionName);
        await Many(seller, "ana", "silva");

        (await Found(seller, "ana")).ShouldBe(["57611001", "57611002"]);
        (await Found(seller, "ana silva")).ShouldBe(["57611001"]);
        (await Found(seller, "ana 57611002")).ShouldBe(["57611002"]);
    }

    /// <summary>As if very many other orders had these words.</summary>
    private static Task<int> Many(Seller seller, params string[] words) => seller.World.Db(async db =>
    {
        await using var work = await db.Begin(Ct);
        await db.Insert(
            [.. Enumerable.Range(0, FindOrders.Few + 1).SelectMany(_ =>
            {
                var id = Ids.New(TestClock.Start);
                return words.Select(word => new OrderTerm
                {
                    WorkspaceId = seller.World.WorkspaceId, OrderId = id, Term = word,
                });
            })], Ct);
        await work.Commit(Ct);
        return 0;
    });

    private static Task Placed(Seller seller, string number, string buyer, string sku) => seller.Import(
        GivenOrder.AsReleased(seller.Told((sku, 1))) with
        {
            ExternalId = number, ShipTo = GivenOrder.Buyer with { Name = buyer },
        });

    private static Task<List<string>> Found(Seller seller, string query) => seller.Do<OrderList, List<string>>(
        async list => [.. (await list.Page(OrderFilter.Of(null, query, "oldest", null), Ct)).Rows
            .Select(row => row.Number).Order(StringComparer.Ordinal)]);
}
