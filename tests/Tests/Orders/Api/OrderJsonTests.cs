using CreatorFlow.Orders.Api;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.List;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Words;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Api;

public sealed class OrderJsonTests
{
    private static readonly Guid Id = new(1, 0, 0, new byte[8]);
    private static readonly Guid ShopId = new(2, 0, 0, new byte[8]);

    [Theory]
    [InlineData(5_600, "USD", "56.00")]
    [InlineData(5, "USD", "0.05")]
    [InlineData(1_200, "JPY", "1200")]
    public void An_amount_is_text_in_major_units(long minor, string currency, string amount) =>
        MoneyJson.Of(new(minor, currency)).ShouldBe(new MoneyJson(amount, currency));

    [Fact]
    public void An_order_of_the_list_is_told_field_by_field()
    {
        var trouble = new Reason("orders.label_failed").With("text", "No such street.").ToJson();
        var row = new OrderRow(
            Id, "5764", ShopId, "Jo Buyer", OrderStatus.Labelling, 3, new(2_599, "USD"), TestClock.Start,
            TestClock.Start.AddDays(2), null, "UPS", "1Z0", trouble, CancelAsked: true, Urgent: false, Version: 4);

        OrderJson.Of(row).ShouldBe(new OrderJson(
            Id, "5764", ShopId, OrderStatus.Labelling, "Jo Buyer", 3, new("25.99", "USD"), TestClock.Start,
            TestClock.Start.AddDays(2), null, "UPS", "1Z0", CancelAsked: true, "orders.label_failed"));
        OrderJson.Of(row with { Trouble = null }).TroubleCode.ShouldBeNull();
    }

    [Fact]
    public void What_is_not_there_is_null()
    {
        ReasonJson.Of(null, new ReasonWords([])).ShouldBeNull();
        LabelJson.Of(null).ShouldBeNull();
    }
}
