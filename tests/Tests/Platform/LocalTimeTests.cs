using System.Globalization;
using CreatorFlow.Platform;

namespace CreatorFlow.Tests.Platform;

public sealed class LocalTimeTests
{
    [Theory]
    [InlineData("America/New_York", "2026-11-23T10:00", "2026-11-23T15:00Z")]
    [InlineData("America/New_York", "2026-03-08T02:30", "2026-03-08T07:30Z")]
    [InlineData("America/New_York", "2026-03-08T03:30", "2026-03-08T07:30Z")]
    [InlineData("America/New_York", "2026-11-01T01:30", "2026-11-01T06:30Z")]
    [InlineData("America/Santiago", "2026-09-06T00:00", "2026-09-06T04:00Z")]
    [InlineData("UTC", "2026-03-08T02:30", "2026-03-08T02:30Z")]
    public void What_a_clock_shows_is_an_instant_and_an_hour_later_where_it_is_put_forward(
        string zone, string shown, string instant)
    {
        var local = DateTime.Parse(shown, CultureInfo.InvariantCulture);
        var at = TimeZoneInfo.FindSystemTimeZoneById(zone)
            .InstantOf(DateTime.SpecifyKind(local, DateTimeKind.Local));

        at.ShouldBe(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture));
        at.Offset.ShouldBe(TimeSpan.Zero);
    }
}
