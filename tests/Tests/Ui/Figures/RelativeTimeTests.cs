using System.Globalization;
using CreatorFlow.Ui;

namespace CreatorFlow.Tests.Ui;

public sealed class RelativeTimeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 18, 0, 0, TimeSpan.Zero);
    private static readonly TimeZoneInfo LosAngeles = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    [Theory]
    [InlineData("en", 20, "now")]
    [InlineData("en", 60, "1 min ago")]
    [InlineData("en", 3_599, "59 min ago")]
    [InlineData("en", 3_600, "1 h ago")]
    [InlineData("en", 86_399, "23 h ago")]
    [InlineData("en", -7_300, "in 2 h")]
    [InlineData("es", 180, "hace 3 min")]
    [InlineData("es", -180, "en 3 min")]
    [InlineData("pt-BR", 180, "há 3 min")]
    [InlineData("pt-BR", -180, "em 3 min")]
    [InlineData("ja", 180, "3 min ago")]
    public void Up_to_a_day_the_distance_is_told(string culture, int secondsAgo, string expected) =>
        RelativeTime.Text(Now.AddSeconds(-secondsAgo), Now, CultureInfo.GetCultureInfo(culture)).ShouldBe(expected);

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void From_a_day_on_the_exact_time_says_more(int days) =>
        RelativeTime.Text(Now.AddDays(days), Now, CultureInfo.GetCultureInfo("en")).ShouldBeNull();

    [Fact]
    public void The_brief_time_is_that_of_the_shop()
    {
        var english = CultureInfo.GetCultureInfo("en");

        RelativeTime.Brief(Now, Now, LosAngeles, english).ShouldBe("Nov 21, 10:00\u00a0AM");
        RelativeTime.Brief(Now.AddYears(-1), Now, LosAngeles, english).ShouldBe("11/21/2025, 10:00\u00a0AM");
        RelativeTime.Brief(Now.AddYears(99), Now, LosAngeles, CultureInfo.GetCultureInfo("en"))
            .ShouldBe("11/21/2125, 10:00\u00a0AM");
    }

    [Fact]
    public void The_exact_time_states_its_distance_from_utc() =>
        RelativeTime.Exact(Now, LosAngeles, CultureInfo.GetCultureInfo("en"))
            .ShouldBe("Saturday, November 21, 2026, 10:00:00\u00a0AM (UTC-08:00)");
}
