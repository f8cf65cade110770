using System.Globalization;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;

namespace CreatorFlow.Sandbox.TikTokShop.Wire;

/// <summary>Identifiers of answers: the time and twenty hex digits, different for each.</summary>
internal sealed class RequestIds(TimeProvider clock)
{
    private long count;

    public string Next()
    {
        var at = clock.GetUtcNow();
        var number = Interlocked.Increment(ref count);
        var high = Dice.Mix((ulong)at.Ticks + (ulong)number);
        return string.Create(CultureInfo.InvariantCulture, $"{at:yyyyMMddHHmmss}{high:X16}{number & 0xFFFF:X4}");
    }
}
