using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Platform;

public sealed class PastMomentTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [Fact]
    public void What_a_person_types_is_of_their_zone_and_what_a_program_writes_says_its_own()
    {
        PastMoment.Read("2026-11-23T10:00", NewYork).ShouldBe(TestClock.Start);
        PastMoment.Read("2026-11-23T15:00:00Z", NewYork).ShouldBe(TestClock.Start);
        PastMoment.Read("2026-03-08T02:30", NewYork).ShouldBe(new DateTimeOffset(2026, 3, 8, 7, 30, 0, TimeSpan.Zero));
        PastMoment.Read("then", NewYork).ShouldBeNull();
        PastMoment.Read(null, NewYork).ShouldBeNull();
    }

    [Fact]
    public void An_instant_is_written_so_that_it_is_read_back()
    {
        PastMoment.Read(PastMoment.Address(TestClock.Start), NewYork).ShouldBe(TestClock.Start);
        PastMoment.Read(PastMoment.Field(TestClock.Start, NewYork), NewYork).ShouldBe(TestClock.Start);
    }
}
