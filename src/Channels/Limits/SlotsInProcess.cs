using System.Collections.Concurrent;

namespace CreatorFlow.Channels.Limits;

/// <summary>The moments of all buckets where one process makes all calls.</summary>
internal sealed class SlotsInProcess : ISlots
{
    private readonly ConcurrentDictionary<BucketKey, Course> courses = new();

    public ValueTask<Slots> Take(BucketKey key, int wanted, long leastSpacing, CancellationToken ct)
    {
        var course = Of(key);

        lock (course)
        {
            var now = SteadyClock.Now;
            course.Spacing = Spacing.Recovered(course.Spacing, leastSpacing, now - course.GrowsFrom);
            course.GrowsFrom = Math.Max(course.GrowsFrom, now);
            var first = Math.Max(course.Next, now);
            course.Next = first + (wanted * course.Spacing);
            return ValueTask.FromResult(new Slots(first, course.Spacing, wanted));
        }
    }

    public ValueTask SlowDown(BucketKey key, TimeSpan pause, bool halve, CancellationToken ct)
    {
        var course = Of(key);

        lock (course)
        {
            var now = SteadyClock.Now;
            course.Next = Math.Max(course.Next, now + (pause.Ticks / TimeSpan.TicksPerMicrosecond));

            if (halve && now - course.HalvedAt > Spacing.OneRefusal)
            {
                course.Spacing = Spacing.Halved(course.Spacing);
                course.HalvedAt = now;
                course.GrowsFrom = now + Spacing.Hold;
            }
        }

        return ValueTask.CompletedTask;
    }

    private Course Of(BucketKey key) => courses.GetOrAdd(key, static _ => new Course());

    private sealed class Course
    {
        public long Next { get; set; }

        public long Spacing { get; set; }

        public long GrowsFrom { get; set; }

        public long HalvedAt { get; set; } = long.MinValue / 2;
    }
}
