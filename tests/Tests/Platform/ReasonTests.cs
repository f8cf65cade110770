using CreatorFlow.Platform;

namespace CreatorFlow.Tests.Platform;

public class ReasonTests
{
    [Fact]
    public void It_is_read_back_as_it_was_kept()
    {
        var reason = new Reason("orders.short_of_stock")
            .With("sku", "CANDLE \"red\" é").With("asked", 2L)
            .With("share", 0.25m).With("late", true).With("paid", false);

        var read = Reason.FromJson(reason.ToJson());

        read.Code.ShouldBe("orders.short_of_stock");
        read.Facts.ShouldBe(reason.Facts, ignoreOrder: true);
    }

    [Fact]
    public void Without_facts_its_form_is_short()
    {
        new Reason("orders.cancelled").ToJson().ShouldBe("""{"code":"orders.cancelled"}""");
        Reason.FromJson("""{"code":"orders.cancelled"}""").Facts.ShouldBeEmpty();
    }

    [Fact]
    public void A_note_carries_what_a_person_typed()
    {
        var note = Reason.Note("two broken");

        (note.Code, note.Facts["text"]).ShouldBe(("platform.note", "two broken"));
    }

    [Fact]
    public void One_more_fact_makes_another_reason()
    {
        var first = new Reason("orders.asked").With("sku", "A");

        first.With("sku", "B").Facts["sku"].ShouldBe("B");
        first.Facts["sku"].ShouldBe("A");
    }
}
