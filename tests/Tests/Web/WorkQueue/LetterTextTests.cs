using CreatorFlow.Platform.Jobs;
using CreatorFlow.Tests.Given;
using CreatorFlow.Web.WorkQueue;

namespace CreatorFlow.Tests.Web.WorkQueue;

public sealed class LetterTextTests
{
    private static readonly Guid Subject = new(1, 0, 0, new byte[8]);

    [Fact]
    public void A_letter_leads_to_the_order_or_the_label_it_is_about()
    {
        LetterText.PageOf(Letter("orders.confirm_shipment", $"{Subject:N}")).ShouldBe($"/orders/{Subject}");
        LetterText.PageOf(Letter("shipping.buy_label", $"{Subject:N}")).ShouldBe($"/labels/{Subject}");
        LetterText.PageOf(Letter("channels.push_stock", $"{Subject:N}:p-1")).ShouldBeNull();
        LetterText.PageOf(Letter("orders.follow_labels", "LabelBought", DeadLetterOf.Fact)).ShouldBeNull();
    }

    [Fact]
    public void Kinds_of_one_name_are_told_apart()
    {
        string[] kinds = ["orders.confirm_shipment", "orders.cancel_at_channel", "shipping.buy_label"];

        LetterText.NameOf(kinds[0], kinds).ShouldBe("Telling the shops of orders (orders.confirm_shipment)");
        LetterText.NameOf(kinds[2], kinds).ShouldBe("Buying and returning labels");
    }

    private static DeadLetter Letter(string kind, string subject, DeadLetterOf of = DeadLetterOf.Job) =>
        new(Subject, of, kind, subject, 3, "no such address", TestClock.Start);
}
