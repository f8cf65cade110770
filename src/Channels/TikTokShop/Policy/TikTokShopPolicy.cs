using System.Text.Json;
using System.Text.Json.Serialization;
using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Channels.TikTokShop.Policy;

/// <summary>
/// TikTok Shop's rules, as they stand in tiktok-shop.json beside this file: a rule that changes is a line there, with
/// its first day, while the one before keeps its last day.
/// </summary>
internal static class TikTokShopPolicy
{
    private const string Resource = "CreatorFlow.Channels.TikTokShop.Policy.tiktok-shop.json";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<PolicyRule> Rules()
    {
        using var stream = typeof(TikTokShopPolicy).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    /// <summary>Throws at what is no rule: the program does not start with half of them.</summary>
    public static IReadOnlyList<PolicyRule> Read(string json)
    {
        var rules = JsonSerializer.Deserialize<List<PolicyRule>>(json, Form)!;
        return rules.Find(IsUnclear) is { } unclear
            ? throw new InvalidOperationException($"The rule {unclear.Key} of {unclear.Source} is incomplete.")
            : rules;
    }

    private static bool IsUnclear(PolicyRule rule) => rule.Values is not { Count: > 0 }
        || string.IsNullOrWhiteSpace(rule.Source) || rule.SeenOn == default || rule.Until < rule.From;
}
