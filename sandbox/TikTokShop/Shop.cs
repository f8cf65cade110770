using System.Globalization;
using CreatorFlow.Sandbox.TikTokShop.Rules;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;

namespace CreatorFlow.Sandbox.TikTokShop;

/// <summary>A shop of the seller, with the cipher that names it in calls.</summary>
internal sealed record Shop(int Ordinal, string Id, string Name, string Region, string Cipher, string Code)
{
    public const string WarehouseId = "7068517275539719942";
    public const string ReturnWarehouseId = "7068517275539719943";
    public const string DeliveryOptionId = "7091146663229654785";
    public const string DeliveryOptionName = "Standard Shipping";
    public const string PlatformOptionId = "7091146663229654786";
    public const string PlatformOptionName = "TikTok Shipping";

    public static IReadOnlyList<Shop> All(SandboxOptions options) =>
        [.. Enumerable.Range(0, Math.Max(1, options.Shops)).Select(number => Make(options, number))];

    private static Shop Make(SandboxOptions options, int number)
    {
        var mark = Dice.Mix((ulong)((options.Seed * 1_000L) + number + 1));
        var region = options.Regions.Count > number ? options.Regions[number] : options.Regions.LastOrDefault("US");
        return new Shop(
            number,
            (7_494_000_000_000_000_000 + (long)(mark % 999_999_999_999)).ToString(CultureInfo.InvariantCulture),
            number == 0 ? "Golden Hour Goods" : $"Golden Hour Goods {number + 1}",
            MarketProfile.Of(region).Region,
            $"ROW_{mark:x16}{Dice.Mix(mark):x16}",
            $"{region}LC{mark & 0xFFFFFFFF:X8}");
    }
}
