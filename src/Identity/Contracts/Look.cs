using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Identity.Contracts;

/// <summary>
/// How pages look to a person. A choice that is null is the usual one, or what the device says. Kept as the preference
/// "look" and mirrored into cookies of the same names, so that the first page of a browser looks right at once.
/// </summary>
public sealed class Look
{
    /// <summary>The key of the preference.</summary>
    public const string Key = "look";

    private const int MaxAgeDays = 365;

    private readonly FrozenDictionary<string, string> chosen;

    private Look(IEnumerable<KeyValuePair<string, string>> chosen) =>
        this.chosen = chosen.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What can be chosen under each name; the first is the usual one.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Choices { get; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["theme"] = ["system", "light", "dark"],
            ["contrast"] = ["system", "high"],
            ["density"] = ["compact", "comfortable"],
            ["type"] = ["usual", "large"],
            ["motion"] = ["system", "reduced"],
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Nothing chosen.</summary>
    public static Look Usual { get; } = new([]);

    /// <summary>"light", "dark", or null for the device's.</summary>
    public string? Theme => Chosen("theme");

    /// <summary>"high", or null for the device's.</summary>
    public string? Contrast => Chosen("contrast");

    /// <summary>"comfortable", or null for compact rows.</summary>
    public string? Density => Chosen("density");

    /// <summary>"large" for reading from afar, as at a packing table; or null.</summary>
    public string? Type => Chosen("type");

    /// <summary>"reduced", or null for the device's.</summary>
    public string? Motion => Chosen("motion");

    /// <summary>What this browser remembers.</summary>
    public static Look Of(HttpContext? context) => context is null
        ? Usual
        : Choices.Keys.Aggregate(Usual, (look, name) => look.With(name, context.Request.Cookies[name]) ?? look);

    /// <summary>Reads the stored form; what is unknown (any more) is the usual.</summary>
    public static Look FromText(string? text) => (text ?? "").Split(';')
        .Select(part => part.Split('='))
        .Where(part => part.Length == 2)
        .Aggregate(Usual, (look, part) => look.With(part[0], part[1]) ?? look);

    /// <summary>The stored form, such as "contrast=high;theme=dark", or "usual" when nothing is chosen.</summary>
    public string ToText() => chosen.Count == 0 ? "usual" : string.Join(
        ';', chosen.OrderBy(own => own.Key, StringComparer.Ordinal).Select(own => $"{own.Key}={own.Value}"));

    /// <summary>The look with one choice changed; null when there is no such choice.</summary>
    public Look? With(string name, string? value)
    {
        if (!Choices.TryGetValue(name, out var values) || value is null || !values.Contains(value))
        {
            return null;
        }

        var others = chosen.Where(own => own.Key != name);
        return new(value == values[0] ? others : others.Append(new(name, value)));
    }

    /// <summary>What stands on the control: the choice, or the usual one.</summary>
    public string ValueOf(string name) => Chosen(name) ?? Choices[name][0];

    /// <summary>Remembers the look in this browser.</summary>
    public void Remember(HttpContext context)
    {
        foreach (var name in Choices.Keys)
        {
            if (Chosen(name) is { } value)
            {
                context.Response.Cookies.Append(name, value, Options(context, TimeSpan.FromDays(MaxAgeDays)));
            }
            else if (context.Request.Cookies.ContainsKey(name))
            {
                context.Response.Cookies.Delete(name, Options(context, null));
            }
        }
    }

    private string? Chosen(string name) => chosen.GetValueOrDefault(name);

    /// <summary>Not hidden from scripts: the switch of the theme sets its cookie before the server answers.</summary>
    private static CookieOptions Options(HttpContext context, TimeSpan? lasts) => new()
    {
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        IsEssential = true,
        MaxAge = lasts,
    };
}
