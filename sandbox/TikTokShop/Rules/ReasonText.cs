namespace CreatorFlow.Sandbox.TikTokShop.Rules;

/// <summary>A reason as people read it: what stands behind the family of its name.</summary>
internal static class ReasonText
{
    private const string EndOfFamily = "_reason_";

    public static string Of(string name)
    {
        var at = name.LastIndexOf(EndOfFamily, StringComparison.Ordinal);
        var words = (at < 0 ? name : name[(at + EndOfFamily.Length)..]).Replace('_', ' ');
        return words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
