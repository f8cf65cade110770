using System.Globalization;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;

namespace CreatorFlow.Sandbox.TikTokShop.Authorization;

/// <summary>
/// Another seller account, with one shop in another region: whose consent it becomes when a person is signed in with
/// the wrong account. It sells nothing.
/// </summary>
internal static class OtherSeller
{
    public const string OpenId = "sandboxOpenId000002";
    private const int Ordinal = -1;

    public static Shop ShopOf(SandboxOptions options)
    {
        var mark = Dice.Mix((ulong)(options.Seed * 1_000L) + 999);
        var region = options.Regions.Contains("GB") ? "US" : "GB";
        return new Shop(
            Ordinal,
            (7_493_000_000_000_000_000 + (long)(mark % 999_999_999_999)).ToString(CultureInfo.InvariantCulture),
            "Harbour Lane Home",
            region,
            $"ROW_{mark:x16}{Dice.Mix(mark):x16}",
            $"{region}LC{mark & 0xFFFFFFFF:X8}");
    }
}
