using System.Globalization;
using CreatorFlow.Platform.Words;

namespace CreatorFlow.Tests.Platform.Words;

public sealed class RelativeTimeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, "just now", "ahora mismo", "agora mesmo")]
    [InlineData(-59, "just now", "ahora mismo", "agora mesmo")]
    [InlineData(59, "just now", "ahora mismo", "agora mesmo")]
    [InlineData(-60, "1 min ago", "hace 1 min", "há 1 min")]
    [InlineData(-3_599, "59 min ago", "hace 59 min", "há 59 min")]
    [InlineData(-3_600, "1 h ago", "hace 1 h", "há 1 h")]
    [InlineData(-86_399, "23 h ago", "hace 23 h", "há 23 h")]
    [InlineData(-86_400, "1 day ago", "hace 1 día", "há 1 dia")]
    [InlineData(-604_799, "6 days ago", "hace 6 días", "há 6 dias")]
    [InlineData(-604_800, "Nov 15, 2026", "15 nov 2026", "15 de nov. de 2026")]
    [InlineData(180, "in 3 min", "en 3 min", "em 3 min")]
    [InlineData(7_200, "in 2 h", "en 2 h", "em 2 h")]
    [InlineData(172_800, "in 2 days", "en 2 días", "em 2 dias")]
    [InlineData(604_800, "Nov 29, 2026", "29 nov 2026", "29 de nov. de 2026")]
    public void A_distance_is_said_in_its_largest_unit(int seconds, string english, string spanish, string portuguese)
    {
        Said("en", seconds).ShouldBe(english);
        Said("es", seconds).ShouldBe(spanish);
        Said("pt-BR", seconds).ShouldBe(portuguese);
    }

    private static string Said(string culture, int seconds)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

        try
        {
            return RelativeTime.Format(Now.AddSeconds(seconds), new StoppedClock());
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
