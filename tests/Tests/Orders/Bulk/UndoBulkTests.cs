using CreatorFlow.Orders.Bulk;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Hold;
using CreatorFlow.Orders.Mark;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Bulk;

public sealed class UndoBulkTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_was_held_goes_on_and_what_went_on_by_itself_refuses(string database)
    {
        await using var seller = await Seller.On(database, (BulkWorld.Candle, 50));
        var ids = await seller.Orders(4);
        var already = await seller.Order((BulkWorld.Candle, 1)).Imported().Held();
        var held = await seller.Done(BulkWorld.Wish("hold", [.. ids, await already.Id()], "odd"));
        await seller.Do<UnholdOrder, Result<Guid>>(one => one.Run(ids[0], Seller.Ana, Ct));

        var undo = await seller.Undone(held.Id);

        (undo.Kind, undo.UndoesId, undo.Counts()).ShouldBe((BulkKind.Release, held.Id, (4, 3, 1, 0, 0)));
        (await seller.Results(undo.Id))[0].Problem!.Code.ShouldBe("orders.not_held");
        (await seller.Bulk(held.Id)).Counts().ShouldBe((5, 4, 0, 1, 3));
        (await seller.Results(held.Id)).Select(own => own.Result).ShouldBe(
            [BulkResult.Done, BulkResult.Undone, BulkResult.Undone, BulkResult.Undone, BulkResult.Skipped]);
        (await already.Status()).ShouldBe(OrderStatus.Held);
        (await seller.Facts(nameof(OrderUnheld)))[^1].Why!.Code.ShouldBe("orders.bulk_undone");
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Asked_twice_the_answer_is_the_undo_that_runs_already(string database)
    {
        await using var seller = await Seller.On(database, (BulkWorld.Candle, 50));
        var held = await seller.Done(BulkWorld.Wish("hold", await seller.Orders(2), "odd"));

        var both = await Task.WhenAll(seller.Undo(held.Id), seller.Undo(held.Id));

        both[0].Value.Id.ShouldBe(both[1].Value.Id);
        (await seller.Bulks()).Count.ShouldBe(2);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Labels_that_are_not_bought_are_stopped_and_what_has_left_says_so(string database)
    {
        await using var seller = await Seller.On(database, (BulkWorld.Candle, 5));
        var left = await seller.Order((BulkWorld.Candle, 1)).Imported().Released();
        var first = await seller.Done(BulkWorld.Wish("ship", [await left.Id()]));
        await seller.World.RunJobs(PurchaseLabels.JobKind);
        await seller.World.React("orders.follow_labels");
        var ids = await seller.Orders(2);
        var second = await seller.Done(BulkWorld.Wish("ship", ids), "k2");

        (await seller.Undone(second.Id)).Counts().ShouldBe((2, 2, 0, 0, 0));
        var late = await seller.Undone(first.Id);

        (await seller.World.RunJobs(PurchaseLabels.JobKind)).ShouldBe(0);
        (await seller.Standing()).ShouldBe("Ready 2, Shipped 1");
        (await seller.Results(late.Id))[0].Problem!.Code.ShouldBe("orders.no_label_to_stop");
        (await seller.Done(BulkWorld.Wish("ship", ids), "k3")).Counts().ShouldBe((2, 2, 0, 0, 0));
        (await seller.World.RunJobs(PurchaseLabels.JobKind)).ShouldBe(2);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Tags_notes_and_urgency_come_off_where_they_were_put_and_nowhere_else(string database)
    {
        await using var seller = await Seller.On(database, (BulkWorld.Candle, 5));
        var ids = await seller.Orders(2);
        await seller.Do<TagOrder, Result<Guid>>(tag => tag.Run(ids[0], "VIP", true, Seller.Ana, Ct));
        await seller.Do<NoteOrder, Result<Guid>>(note => note.Run(ids[0], "keep me", Seller.Ana, Ct));
        await seller.Do<SetUrgency, Result<Guid>>(set => set.Run(ids[0], true, Seller.Ana, Ct));

        var tagged = await seller.Done(BulkWorld.Wish("tag", ids, " Vip "), "k1");
        var noted = await seller.Done(BulkWorld.Wish("note", ids, "call first"), "k2");
        var urgent = await seller.Done(BulkWorld.Wish("urgent", ids), "k3");
        (tagged.Counts(), noted.Counts(), urgent.Counts()).ShouldBe(
            ((2, 1, 0, 1, 0), (2, 2, 0, 0, 0), (2, 1, 0, 1, 0)));
        (await seller.Undone(tagged.Id)).Counts().ShouldBe((1, 1, 0, 0, 0));
        (await seller.Undone(noted.Id)).Counts().ShouldBe((2, 2, 0, 0, 0));
        (await seller.Undone(urgent.Id)).Counts().ShouldBe((1, 1, 0, 0, 0));

        (await seller.World.Db(db => db.Set<OrderTag>().Select(own => own.OrderId).ToListAsync(Ct))).ShouldBe([ids[0]]);
        (await seller.World.Db(db => db.Set<OrderNote>().Select(own => own.Text).ToListAsync(Ct)))
            .ShouldBe(["keep me"]);
        (await seller.World.Db(db => db.Set<CreatorFlow.Orders.Lifecycle.Order>().Where(own => own.Urgent)
            .Select(own => own.Id).ToListAsync(Ct))).ShouldBe([ids[0]]);
    }

    [Fact]
    public async Task A_cancellation_an_undo_and_what_still_runs_cannot_be_undone_and_say_why()
    {
        await using var seller = await Seller.On("sqlite", (BulkWorld.Candle, 50));
        var ids = await seller.Orders(2);
        var running = (await seller.Start(BulkWorld.Wish("urgent", ids))).Value;
        (await seller.Undo(running.Id)).Problem!.Code.ShouldBe("orders.bulk_still_running");
        await seller.World.RunJobs(RunBulk.JobKind);
        var undo = await seller.Undone(running.Id);
        var cancelled = await seller.Done(BulkWorld.Wish("cancel", ids, "fire"), "k2");

        (await seller.Undo(undo.Id)).Problem!.Code.ShouldBe("orders.bulk_is_an_undo");
        (await seller.Undo(cancelled.Id)).Problem!.Code.ShouldBe("orders.bulk_cannot_undo");
        (await seller.Undo(cancelled.Id, Ids.New(TestClock.Start))).Problem!.Code.ShouldBe("orders.bulk_not_found");
        (await seller.Bulks()).Count.ShouldBe(3);
        (await seller.Standing()).ShouldBe("Cancelled 2");
    }
}
