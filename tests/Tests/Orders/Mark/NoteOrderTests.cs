using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Mark;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Mark;

public sealed class NoteOrderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_note_stands_on_the_order_and_in_its_history(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported();

        (await Note(seller, await order.Id(), "  call first ")).Ok.ShouldBeTrue();

        var note = (await Notes(seller)).ShouldHaveSingleItem();
        (note.Text, note.ByName, note.BulkId).ShouldBe(("call first", "Ana", null));
        var told = (await order.Facts())[^1];
        (told.Body<OrderNoted>().NoteId, told.Why!.Facts["text"]).ShouldBe((note.Id, "call first"));
    }

    [Fact]
    public async Task An_empty_note_and_one_without_end_are_refused()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var id = await (await seller.Order(("CANDLE", 2)).Imported()).Id();

        (await Note(seller, id, " ")).Problem!.Code.ShouldBe("orders.note_invalid");
        (await Note(seller, id, new('x', OrderNote.MaxLength + 1))).Problem!.Code.ShouldBe("orders.note_invalid");
        (await Note(seller, Ids.New(TestClock.Start), "hello")).Problem!.Code.ShouldBe("orders.not_found");
        (await Notes(seller)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_note_that_is_gone_cannot_be_taken_away(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var id = await (await seller.Order(("CANDLE", 2)).Imported()).Id();

        var answers = await seller.InWork<NoteOrder, IReadOnlyList<Result<Guid>>>(
            note => note.TakeAway([id], Ids.New(TestClock.Start), new("orders.bulk_undone"), Seller.Ana, Ct));

        answers[0].Problem!.Code.ShouldBe("orders.note_gone");
    }

    private static Task<Result<Guid>> Note(Seller seller, Guid id, string text) =>
        seller.Do<NoteOrder, Result<Guid>>(note => note.Run(id, text, Seller.Ana, Ct));

    private static Task<List<OrderNote>> Notes(Seller seller) =>
        seller.World.Db(db => db.Set<OrderNote>().AsNoTracking().ToListAsync(Ct));
}
