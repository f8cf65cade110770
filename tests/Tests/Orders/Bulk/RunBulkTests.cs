using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Bulk;
using CreatorFlow.Orders.Cancel;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Hold;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Orders.Bulk;

public sealed class RunBulkTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Each_order_is_held_or_refuses_by_itself_and_its_history_names_the_cause(string database)
    {
        await using var seller = await Seller.On(database, (BulkWorld.Candle, 5_000));
        var ready = await seller.Orders(RunBulk.OrdersPerCommit + 10);
        var held = await seller.Order((BulkWorld.Candle, 1)).Imported().Held();
        var gone = (await seller.Orders(1, ChannelOrderState.Delivered))[0];
        var nowhere = Ids.New(TestClock.Start);

        var operation = await seller.Done(
            BulkWorld.Wish("hold", [.. ready, await held.Id(), gone, nowhere], "recall"));

        operation.Counts().ShouldBe((ready.Count + 3, ready.Count, 2, 1, 0));
        (operation.State, operation.EndedAt is null).ShouldBe((BulkState.Done, false));
        (await seller.Results(operation.Id)).Where(own => own.Result != BulkResult.Done)
            .Select(own => (own.Result, own.Problem!.Code)).ShouldBe(
            [
                (BulkResult.Skipped, "orders.cannot_hold"), (BulkResult.Refused, "orders.cannot_hold"),
                (BulkResult.Refused, "orders.not_found"),
            ]);
        (await seller.Standing()).ShouldContain($"Held {ready.Count + 1}");
        var told = (await seller.Facts(nameof(OrderHeld)))[^1];
        (told.By, told.Why!.Code, told.Why.Facts["text"], told.Why.Facts["bulk"], told.Why.Facts["count"]).ShouldBe(
            (Seller.Ana, "orders.bulk_because", "recall", operation.Id.ToString(), (long)operation.Total));
        (await seller.Facts(nameof(BulkAdvanced))).Count.ShouldBe(2);
        (await seller.Facts(nameof(BulkEnded)))[0].Body<BulkEnded>().ShouldBe(
            new BulkEnded(ready.Count + 3, ready.Count, 2, 1, Stopped: false));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_crash_between_two_commits_does_nothing_twice_and_leaves_nothing_out(string database)
    {
        await using var seller = await Seller.On(database, (BulkWorld.Candle, 5_000));
        var ids = await seller.Orders((RunBulk.OrdersPerCommit * 2) + 5);
        var operation = (await seller.Start(BulkWorld.Wish("hold", ids, "recall"))).Value;
        await Step(seller, commits: true);
        await Step(seller, commits: false);
        (await seller.Bulk(operation.Id)).Reached.ShouldBe(RunBulk.OrdersPerCommit);
        (await seller.Standing()).ShouldContain($"Held {RunBulk.OrdersPerCommit}");

        seller.World.Clock.Advance(TimeSpan.FromMinutes(10));
        await TakeOver(seller);
        await seller.World.RunJobs(RunBulk.JobKind);

        (await seller.Bulk(operation.Id)).Counts().ShouldBe((ids.Count, ids.Count, 0, 0, 0));
        (await seller.Facts(nameof(OrderHeld))).Select(fact => fact.SubjectId).Order().ShouldBe(ids.Order());
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_single_act_between_two_commits_is_seen_as_the_order_s_own_refusal(string database)
    {
        await using var seller = await Seller.On(database, (BulkWorld.Candle, 5_000));
        var ids = await seller.Orders(RunBulk.OrdersPerCommit + 5);
        var operation = (await seller.Start(BulkWorld.Wish("hold", ids, "recall"))).Value;
        await Step(seller, commits: true);
        var cancelled = await seller.Do<CancelOrder, Result<Guid>>(
            cancel => cancel.Run(ids[^1], "the buyer called", Seller.Ana, Ct));
        var unheld = await seller.Do<UnholdOrder, Result<Guid>>(one => one.Run(ids[0], Seller.Ana, Ct));

        await seller.World.RunJobs(RunBulk.JobKind);

        (cancelled.Ok, unheld.Ok).ShouldBe((true, true));
        (await seller.Bulk(operation.Id)).Counts().ShouldBe((ids.Count, ids.Count - 1, 1, 0, 0));
        (await seller.Results(operation.Id))[^1].Problem!.Facts["status"].ShouldBe("Cancelled");
        (await seller.Standing()).ShouldContain("Ready 1");
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Single_acts_at_the_same_moment_neither_fail_nor_are_lost(string database)
    {
        await using var seller = await Seller.On(database, (BulkWorld.Candle, 5_000));
        var ids = await seller.Orders(RunBulk.OrdersPerCommit);
        var operation = (await seller.Start(BulkWorld.Wish("urgent", ids))).Value;

        var holds = ids.Take(20).Select(id => seller.Do<HoldOrder, Result<Guid>>(
            hold => hold.Run(id, "wait", Seller.Ana, Ct)));
        await Task.WhenAll([.. holds, seller.World.RunJobs(RunBulk.JobKind)]);

        (await seller.Bulk(operation.Id)).Counts().ShouldBe((ids.Count, ids.Count, 0, 0, 0));
        (await seller.Standing()).ShouldBe($"Held 20, Ready {ids.Count - 20}");
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Cancelled_together_their_units_are_free_and_the_shop_is_to_be_told_of_each(string database)
    {
        await using var seller = await Seller.On(database, (BulkWorld.Candle, 5));
        var ids = await seller.Orders(4);

        (await seller.Done(BulkWorld.Wish("cancel", ids, "fire"))).Counts().ShouldBe((4, 4, 0, 0, 0));

        (await seller.Level(BulkWorld.Candle)).ShouldBe((5, 0));
        (await seller.World.RunJobs(CancelAtChannel.JobKind)).ShouldBe(4);
        (await seller.Done(BulkWorld.Wish("cancel", ids, "fire"), "again")).Counts().ShouldBe((4, 0, 0, 4, 0));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Shipped_together_each_gets_its_label(string database)
    {
        await using var seller = await Seller.On(database, (BulkWorld.Candle, 5));
        var ids = await seller.Orders(3);
        var waiting = await seller.Order((BulkWorld.Candle, 1)).Imported();

        var operation = await seller.Done(BulkWorld.Wish("ship", [.. ids, await waiting.Id()]));

        operation.Counts().ShouldBe((4, 3, 1, 0, 0));
        (await seller.Results(operation.Id))[^1].Problem!.Code.ShouldBe("orders.not_ready");
        (await seller.World.RunJobs(PurchaseLabels.JobKind)).ShouldBe(3);
        await seller.World.React("orders.follow_labels");
        (await seller.Standing()).ShouldContain("Shipped 3");
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Released_together_those_without_stock_get_what_there_is(string database)
    {
        await using var seller = await Seller.On(database, (BulkWorld.Candle, 2));
        var ids = await seller.Orders(4);
        await seller.Done(BulkWorld.Wish("hold", ids, "recall"));
        await seller.Do<CancelOrder, Result<Guid>>(cancel => cancel.Run(ids[0], "the buyer called", Seller.Ana, Ct));

        (await seller.Done(BulkWorld.Wish("release", [.. ids.Skip(1)]), "k2")).Counts().ShouldBe((3, 3, 0, 0, 0));

        (await seller.Standing()).ShouldBe("Cancelled 1, NoStock 1, Ready 2");
        (await seller.Level(BulkWorld.Candle)).ShouldBe((2, 2));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_order_on_which_it_keeps_failing_is_refused_and_the_others_are_done()
    {
        await using var seller = await Seller.On("sqlite", (BulkWorld.Candle, 5));
        var ids = await seller.Orders(3);
        await Break(seller, ids[1]);
        var operation = (await seller.Start(BulkWorld.Wish("note", ids, "look"))).Value;

        for (var i = 0; i < 20; i++)
        {
            await seller.World.RunJobs(RunBulk.JobKind);
            seller.World.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        (await seller.Bulk(operation.Id)).Counts().ShouldBe((3, 2, 1, 0, 0));
        (await seller.Results(operation.Id))[1].Problem!.Code.ShouldBe("orders.bulk_act_failed");
    }

    [Fact]
    public async Task Operations_of_one_workspace_take_turns()
    {
        await using var seller = await Seller.On("sqlite", (BulkWorld.Candle, 5_000));
        var many = await seller.Orders(RunBulk.OrdersPerCommit * 3);
        var large = (await seller.Start(BulkWorld.Wish("urgent", many))).Value;
        var small = (await seller.Start(BulkWorld.Wish("tag", [many[0]], "vip"), "k2")).Value;

        seller.World.Clock.Advance(TimeSpan.FromMilliseconds(5));

        await Step(seller, commits: true);
        await Step(seller, commits: true);

        (await seller.Bulk(large.Id)).Reached.ShouldBe(RunBulk.OrdersPerCommit);
        (await seller.Bulk(small.Id)).Reached.ShouldBe(1);
    }

    private static Task<int> Break(Seller seller, Guid orderId)
    {
        var sql = $"CREATE TRIGGER broken BEFORE INSERT ON order_notes WHEN NEW.order_id = x'{orderId:N}' "
            + "BEGIN SELECT RAISE(ABORT, 'broken'); END";
        return seller.Sql(System.Runtime.CompilerServices.FormattableStringFactory.Create(sql));
    }

    /// <summary>One run of the job, by hand; one that does not commit is as good as killed.</summary>
    private static async Task Step(Seller seller, bool commits)
    {
        IReadOnlyList<Job> jobs;

        await using (var claiming = seller.World.Services.CreateAsyncScope())
        {
            claiming.ServiceProvider.GetRequiredService<AppDb>().Scope.AcrossWorkspaces();
            jobs = (await claiming.ServiceProvider.GetRequiredService<JobStore>().Claim(RunBulk.JobKind, 1, [], Ct))!;
        }

        if (commits)
        {
            await seller.World.Services.GetRequiredService<JobRunner>().Run(jobs, Ct);
        }
    }

    private static async Task TakeOver(Seller seller)
    {
        await using var scope = seller.World.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Scope.AcrossWorkspaces();
        await scope.ServiceProvider.GetRequiredService<JobStore>().TakeOver(false, Ct);
    }
}
