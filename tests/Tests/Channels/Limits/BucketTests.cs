using CreatorFlow.Channels.Limits;

namespace CreatorFlow.Tests.Channels.Limits;

public sealed class BucketTests
{
    private static readonly BucketKey Key = new("app", "shop", "orders.get");
    private static readonly long Usual = Spacing.For(50);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calls_side_by_side_leave_one_at_a_moment()
    {
        var bucket = new Bucket(Key, new SlotsInProcess());
        var channel = new CountingChannel();

        await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => Leave(bucket, channel)));

        channel.Arrivals.Count.ShouldBe(60);
        channel.MostWithin(SteadyClock.PerSecond).ShouldBeLessThanOrEqualTo(50);
    }

    [Fact]
    public async Task The_more_urgent_lane_goes_first()
    {
        var bucket = new Bucket(Key, new SlotsInProcess());
        var order = new List<CallLane>();
        await bucket.Wait(CallLane.Catalogue, Usual, Ct);
        CallLane[] lanes = [CallLane.Catalogue, CallLane.Orders, CallLane.Catalogue, CallLane.Stock, CallLane.Shipping];

        await Task.WhenAll(lanes.Select(async lane =>
        {
            await bucket.Wait(lane, Usual * 4, Ct);

            lock (order)
            {
                order.Add(lane);
            }
        }));

        order.ShouldBe(
            [CallLane.Shipping, CallLane.Stock, CallLane.Orders, CallLane.Catalogue, CallLane.Catalogue]);
    }

    [Fact]
    public async Task Who_stops_waits_no_longer_and_takes_no_turn()
    {
        var bucket = new Bucket(Key, new SlotsInProcess());
        using var stop = new CancellationTokenSource();
        await bucket.Wait(CallLane.Orders, SteadyClock.PerSecond, Ct);
        var waits = bucket.Wait(CallLane.Orders, SteadyClock.PerSecond, stop.Token).AsTask();

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => waits);
    }

    [Fact]
    public async Task In_the_queue_who_stopped_takes_no_turn()
    {
        var queue = new LaneQueue();
        var stopped = queue.Add(CallLane.Shipping, again: false);
        var waits = queue.Add(CallLane.Orders, again: false);
        stopped.SetCanceled(Ct);

        queue.Release(7).ShouldBeTrue();

        (await waits.Task).ShouldBe(7);
        (queue.Count, queue.Release(8)).ShouldBe((0, false));
    }

    [Fact]
    public async Task In_the_queue_who_had_a_turn_and_could_not_use_it_goes_before_those_who_came_later()
    {
        var queue = new LaneQueue();
        var later = queue.Add(CallLane.Orders, again: false);
        var before = queue.Add(CallLane.Orders, again: true);

        queue.Release(7).ShouldBeTrue();

        (await before.Task).ShouldBe(7);
        later.Task.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task In_the_queue_everyone_who_waits_is_told_of_a_failure()
    {
        var queue = new LaneQueue();
        TaskCompletionSource<long>[] waiters =
        [
            .. new[] { CallLane.Shipping, CallLane.Orders, CallLane.Orders }
                .Select(lane => queue.Add(lane, again: false)),
        ];

        queue.Fail(new InvalidOperationException("no moments"));

        foreach (var waiter in waiters)
        {
            (await Should.ThrowAsync<InvalidOperationException>(() => waiter.Task)).Message.ShouldBe("no moments");
        }

        queue.Count.ShouldBe(0);
    }

    [Fact]
    public async Task When_moments_cannot_be_had_everyone_who_waits_is_told_and_the_next_call_asks_again()
    {
        var slots = new BrokenOnce();
        var bucket = new Bucket(Key, slots);

        await Should.ThrowAsync<InvalidOperationException>(() => bucket.Wait(CallLane.Orders, Usual, Ct).AsTask());
        await bucket.Wait(CallLane.Orders, Usual, Ct);
    }

    [Fact]
    public async Task A_refusal_as_too_many_pauses_and_halves_the_pace()
    {
        var slots = new SlotsInProcess();
        var bucket = new Bucket(Key, slots);
        await bucket.Wait(CallLane.Orders, Usual, Ct);
        var before = SteadyClock.Now;

        bucket.SlowDown(TimeSpan.FromMilliseconds(200), halve: true);
        await bucket.Wait(CallLane.Orders, Usual, Ct);

        (SteadyClock.Now - before).ShouldBeGreaterThanOrEqualTo(200_000);
        (await slots.Take(Key, 1, Usual, Ct)).Spacing.ShouldBe(Usual * 2);
    }

    [Fact]
    public async Task A_pause_counts_from_the_refusal()
    {
        var slots = new ScriptedSlots();
        var bucket = new Bucket(Key, slots);

        bucket.SlowDown(TimeSpan.FromMilliseconds(1), halve: true);
        await SteadyClock.Until(SteadyClock.Now + 1_000, Ct);
        await bucket.Wait(CallLane.Orders, Usual, Ct);

        slots.Slowed.ShouldBe([(TimeSpan.Zero, true)]);
    }

    [Fact]
    public async Task Of_two_pauses_the_one_that_ends_last_goes_and_one_refusal_is_enough_to_halve()
    {
        var slots = new ScriptedSlots();
        var bucket = new Bucket(Key, slots);

        bucket.SlowDown(TimeSpan.FromMinutes(1), halve: true);
        bucket.SlowDown(TimeSpan.FromSeconds(1), halve: false);
        await bucket.Wait(CallLane.Orders, Usual, Ct);

        var (pause, halve) = slots.Slowed.ShouldHaveSingleItem();
        halve.ShouldBeTrue();
        pause.ShouldBeInRange(TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_call_leaves_also_where_each_moment_is_over_by_the_time_it_comes()
    {
        var slots = new ScriptedSlots(lateMicros: SteadyClock.PerSecond);
        var bucket = new Bucket(Key, slots);

        await bucket.Wait(CallLane.Orders, Usual, Ct).AsTask().WaitAsync(TimeSpan.FromSeconds(10), Ct);
        await bucket.Wait(CallLane.Orders, Usual, Ct).AsTask().WaitAsync(TimeSpan.FromSeconds(10), Ct);

        slots.Wanted.Count.ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task After_a_quiet_time_no_more_moments_are_taken_than_calls_wait()
    {
        // Each stretch is long over, and all of it used: but for that, the next one would be twice as long.
        var slots = new ScriptedSlots(lateMicros: 10 * SteadyClock.PerSecond);
        var bucket = new Bucket(Key, slots);

        await bucket.Wait(CallLane.Orders, Usual, Ct);
        await bucket.Wait(CallLane.Orders, Usual, Ct);

        slots.Wanted.Count.ShouldBeGreaterThanOrEqualTo(2);
        slots.Wanted.ShouldAllBe(wanted => wanted == 1);
    }

    [Fact]
    public async Task Where_moments_passed_unused_the_next_call_leaves_at_once()
    {
        // Two of three are over, the third is half a minute away.
        var slots = new ScriptedSlots(lateMicros: 90 * SteadyClock.PerSecond) { Count = 3 };
        var bucket = new Bucket(Key, slots);

        await bucket.Wait(CallLane.Orders, 60 * SteadyClock.PerSecond, Ct).AsTask()
            .WaitAsync(TimeSpan.FromSeconds(10), Ct);

        slots.Wanted[0].ShouldBe(1);
    }

    private static async Task Leave(Bucket bucket, CountingChannel channel)
    {
        await bucket.Wait(CallLane.Orders, Usual, Ct);
        channel.Arrive();
    }

    /// <summary>Gives out moments that begin so long ago, and keeps what it was asked.</summary>
    private sealed class ScriptedSlots(long lateMicros = 0) : ISlots
    {
        /// <summary>How many it gives out; as many as are wanted where it is null.</summary>
        public int? Count { get; init; }

        public List<(TimeSpan Pause, bool Halve)> Slowed { get; } = [];

        public List<int> Wanted { get; } = [];

        public ValueTask<Slots> Take(BucketKey key, int wanted, long leastSpacing, CancellationToken ct)
        {
            Wanted.Add(wanted);
            return ValueTask.FromResult(new Slots(SteadyClock.Now - lateMicros, leastSpacing, Count ?? wanted));
        }

        public ValueTask SlowDown(BucketKey key, TimeSpan pause, bool halve, CancellationToken ct)
        {
            Slowed.Add((pause, halve));
            return default;
        }
    }

    private sealed class BrokenOnce : ISlots
    {
        private readonly SlotsInProcess whole = new();
        private bool isWhole;

        public ValueTask<Slots> Take(BucketKey key, int wanted, long leastSpacing, CancellationToken ct)
        {
            if (isWhole)
            {
                return whole.Take(key, wanted, leastSpacing, ct);
            }

            isWhole = true;
            throw new InvalidOperationException("no moments");
        }

        public ValueTask SlowDown(BucketKey key, TimeSpan pause, bool halve, CancellationToken ct) => default;
    }
}
