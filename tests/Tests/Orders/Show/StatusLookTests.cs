using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Show;
using CreatorFlow.Ui;

namespace CreatorFlow.Tests.Orders.Show;

public sealed class StatusLookTests
{
    [Theory]
    [InlineData(OrderStatus.OnHold, "Waiting", Tone.Neutral)]
    [InlineData(OrderStatus.NoStock, "No stock", Tone.Bad)]
    [InlineData(OrderStatus.Held, "Held", Tone.Warn)]
    [InlineData(OrderStatus.Ready, "To ship", Tone.Info)]
    [InlineData(OrderStatus.Labelling, "Buying label", Tone.Info)]
    [InlineData(OrderStatus.Shipped, "Shipped", Tone.Accent)]
    [InlineData(OrderStatus.InTransit, "On its way", Tone.Accent)]
    [InlineData(OrderStatus.Delivered, "Delivered", Tone.Good)]
    [InlineData(OrderStatus.Cancelled, "Cancelled", Tone.Neutral)]
    public void A_status_has_its_word_and_tone(OrderStatus status, string text, Tone tone) =>
        (StatusLook.Of(status).Text, StatusLook.Of(status).Tone).ShouldBe((text, tone));

    [Fact]
    public void No_two_statuses_share_an_icon()
    {
        var statuses = Enum.GetValues<OrderStatus>().Where(status => status != OrderStatus.None).ToList();

        statuses.Select(status => StatusLook.Of(status).Icon).Distinct().Count().ShouldBe(statuses.Count);
    }
}
