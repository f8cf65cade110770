using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Returns;
using CreatorFlow.Orders.Returns.AtChannel;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders.Parcels;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Returns.AtChannel;

public sealed class ReadReturnHintsTests
{
    private static readonly string Job = InboxJob.KindOf(ReturnHint.Topic);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_return_of_an_order_that_is_not_known_here_brings_the_order_with_it(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Order(("CANDLE", 2))
            .Where(word => GivenOrder.AsReleased(word) with { State = ChannelOrderState.Delivered });
        seller.Channel.Hold(seller.Shop.Id, order.Told);

        await seller.Says(ChannelReturnWalk.Told(order));

        (await seller.Return()).Order.Number.ShouldBe(order.Told.ExternalId);
        (await Unread(seller)).ShouldBe(0);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Several_hints_of_a_return_are_one_look_at_the_truth(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await MoveReturnTests.Gone(seller);
        var told = ChannelReturnWalk.Told(order);
        seller.Returns.Hold(told.Later(ChannelReturnState.ToSend));
        await seller.HintAt(told);
        await seller.HintAt(told.Later(ChannelReturnState.ToSend));

        await seller.World.RunJobs(Job);

        (await seller.Return()).Return.State.ShouldBe(ReturnState.Approved);
        (await Unread(seller)).ShouldBe(0);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task A_refusal_sets_a_hint_aside_but_not_while_no_call_of_the_shop_goes_through(
        bool isOfConnection, bool mayPass)
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var refusal = new ChannelFailure(ChannelFailureKind.Refused, "no") { IsOfConnection = isOfConnection };

        (await seller.InWork<ReadReturnHints, bool>(reader => Task.FromResult(reader.MayPass(refusal))))
            .ShouldBe(mayPass);
    }

    [Fact]
    public async Task The_channels_passing_trouble_is_waited_for_but_what_cannot_be_taken_here_is_not()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        Task<bool> MayPass(Exception error) =>
            seller.InWork<ReadReturnHints, bool>(reader => Task.FromResult(reader.MayPass(error)));

        (await MayPass(new ChannelFailure(ChannelFailureKind.Retry, "503"))).ShouldBeTrue();
        (await MayPass(new ChannelFailure(ChannelFailureKind.Reconnect, "revoked"))).ShouldBeTrue();
        (await MayPass(new System.Text.Json.JsonException("no hint"))).ShouldBeFalse();
    }

    [Fact]
    public async Task What_neither_the_channel_nor_we_know_has_no_effect()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var nobody = await seller.Order(("CANDLE", 1));
        await seller.HintAt(ChannelReturnWalk.Told(nobody, "1"));
        seller.Returns.Hold(ChannelReturnWalk.Told(nobody, "2"));
        await seller.HintAt(ChannelReturnWalk.Told(nobody, "2"));

        await seller.World.RunJobs(Job);

        (await seller.World.Db(db => db.Set<OrderReturn>().CountAsync(Ct))).ShouldBe(0);
        (await seller.World.Db(db => db.Set<Order>().CountAsync(Ct))).ShouldBe(0);
        (await Unread(seller)).ShouldBe(0);
    }

    [Fact]
    public async Task Hints_of_a_shop_that_was_disconnected_are_settled_and_a_channel_that_is_away_is_asked_again()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await MoveReturnTests.Gone(seller);
        seller.Returns.Failure = new(ChannelFailureKind.Retry, "busy");
        await seller.Says(ChannelReturnWalk.Told(order));
        (await Unread(seller)).ShouldBe(1);

        seller.Returns.Failure = null;
        seller.Channel.Disconnect(seller.Shop.Id);
        seller.World.Clock.Advance(TimeSpan.FromHours(1));
        await seller.World.RunJobs(Job);

        (await seller.World.Db(db => db.Set<OrderReturn>().CountAsync(Ct))).ShouldBe(0);
        (await Unread(seller)).ShouldBe(0);
    }

    private static Task<int> Unread(Seller seller) =>
        seller.World.Db(db => db.Set<InboxRow>().CountAsync(row => row.DoneAt == null, Ct));
}
