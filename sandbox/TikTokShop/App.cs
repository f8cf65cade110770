using System.Globalization;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;

namespace CreatorFlow.Sandbox.TikTokShop;

/// <summary>The registered app that may call: its key and secret, and where the consent page returns to.</summary>
internal sealed class App(SandboxOptions options)
{
    private readonly ulong mark = Dice.Mix((ulong)options.Seed + 0xA44);

    public string Key => options.AppKey ?? $"6{mark & 0xFFFFFFFFFFFF:x12}";

    public string Secret =>
        options.AppSecret ?? $"{Dice.Mix(mark):x16}{Dice.Mix(mark + 1):x16}{Dice.Mix(mark + 2) & 0xFFFFFFFF:x8}";

    public string ServiceId =>
        (7_300_000_000_000_000_000 + (long)(mark % 99_999_999_999)).ToString(CultureInfo.InvariantCulture);

    public string? RedirectUrl { get; set; } = options.RedirectUrl;
}
