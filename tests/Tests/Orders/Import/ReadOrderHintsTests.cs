using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Import;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Import;

public class ReadOrderHintsTests
{
    private static readonly string Job = InboxJob.KindOf(ChannelHint.OrderTopic);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Several_hints_of_an_order_are_one_look_at_the_truth(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Where(GivenOrder.AsReleased);
        seller.Channel.Hold(seller.Shop.Id, order.Told);
        await Hint(seller, order, "first", TestClock.Start.AddSeconds(-9));
        await Hint(seller, order, "second", TestClock.Start.AddSeconds(-3));

        await seller.World.RunJobs(Job);

        var row = await order.Row();
        (row.Status, row.HintedAt).ShouldBe((OrderStatus.Ready, TestClock.Start.AddSeconds(-9)));
        (await order.Story()).ShouldBe([nameof(OrderReceived)]);
        (await Unread(seller)).ShouldBe(0);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_hint_of_an_order_that_the_channel_does_not_know_has_no_effect(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        await Hint(seller, await seller.Order(("CANDLE", 2)), "hint", TestClock.Start);

        await seller.World.RunJobs(Job);

        (await seller.World.Db(db => db.Set<Order>().CountAsync(Ct))).ShouldBe(0);
        (await Unread(seller)).ShouldBe(0);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Hints_of_a_shop_that_was_disconnected_are_settled_without_effect(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2));
        seller.Channel.Hold(seller.Shop.Id, order.Told);
        await Hint(seller, order, "hint", TestClock.Start);
        seller.Channel.Disconnect(seller.Shop.Id);

        await seller.World.RunJobs(Job);

        (await seller.World.Db(db => db.Set<Order>().CountAsync(Ct))).ShouldBe(0);
        (await Unread(seller)).ShouldBe(0);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task A_refusal_sets_a_hint_aside_but_not_while_no_call_of_the_shop_goes_through(
        bool isOfConnection, bool mayPass)
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var refusal = new ChannelFailure(ChannelFailureKind.Refused, "no") { IsOfConnection = isOfConnection };

        (await seller.InWork<ReadOrderHints, bool>(reader => Task.FromResult(reader.MayPass(refusal))))
            .ShouldBe(mayPass);
    }

    [Fact]
    public async Task The_channels_passing_trouble_is_waited_for_but_what_cannot_be_taken_here_is_not()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        Task<bool> MayPass(Exception error) =>
            seller.InWork<ReadOrderHints, bool>(reader => Task.FromResult(reader.MayPass(error)));

        (await MayPass(new ChannelFailure(ChannelFailureKind.Retry, "503"))).ShouldBeTrue();
        (await MayPass(new ChannelFailure(ChannelFailureKind.Reconnect, "revoked"))).ShouldBeTrue();
        (await MayPass(new System.Text.Json.JsonException("no hint"))).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_about_a_return_is_handed_on_once_its_order_is_here()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Where(GivenOrder.AsReleased);
        seller.Channel.Hold(seller.Shop.Id, order.Told);
        await seller.InWork<IInbox, int>(async inbox =>
        {
            var body = new ChannelHint(order.Told.ExternalId) { ReturnId = "r1" }.ToJson();
            await inbox.Add(
                [
                    new(
                        seller.World.WorkspaceId, ChannelHint.OrderTopic, $"{seller.Shop.Id:N}", "k", body,
                        TestClock.Start),
                ],
                Ct);
            return 0;
        });

        await seller.World.RunJobs(Job);

        (await order.Status()).ShouldBe(OrderStatus.Ready);
        var handed = await seller.World.Db(db => db.Set<InboxRow>().SingleAsync(row => row.DoneAt == null, Ct));
        (handed.Topic, handed.Lane, ReturnHint.FromJson(handed.Body).ReturnId)
            .ShouldBe((ReturnHint.Topic, $"{seller.Shop.Id:N}", "r1"));
    }

    private static Task<int> Hint(Seller seller, GivenOrder order, string key, DateTimeOffset at) =>
        seller.InWork<IInbox, int>(async inbox =>
        {
            var body = new ChannelHint(order.Told.ExternalId).ToJson();
            await inbox.Add(
                [new(seller.World.WorkspaceId, ChannelHint.OrderTopic, $"{seller.Shop.Id:N}", key, body, at)], Ct);
            return 0;
        });

    private static Task<int> Unread(Seller seller) =>
        seller.World.Db(db => db.Set<InboxRow>().CountAsync(row => row.DoneAt == null, Ct));
}
