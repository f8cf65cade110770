namespace CreatorFlow.Ui;

/// <summary>What a mark means to the reader; always shown together with a word or an icon.</summary>
public enum Tone
{
    /// <summary>A fact, neither good nor bad.</summary>
    Neutral,

    /// <summary>Done, healthy.</summary>
    Good,

    /// <summary>Needs an eye soon.</summary>
    Warn,

    /// <summary>Failed, late, blocked.</summary>
    Bad,

    /// <summary>In progress, or worth knowing.</summary>
    Info,

    /// <summary>Selected, or done by the automation.</summary>
    Accent,
}

internal static class Tones
{
    /// <summary>The class of a component in a tone, such as "badge badge-good"; neutral adds none.</summary>
    public static string Class(string name, Tone tone) => tone switch
    {
        Tone.Good => $"{name} {name}-good",
        Tone.Warn => $"{name} {name}-warn",
        Tone.Bad => $"{name} {name}-bad",
        Tone.Info => $"{name} {name}-info",
        Tone.Accent => $"{name} {name}-accent",
        _ => name,
    };

    /// <summary>The icon that goes with a tone when none is chosen.</summary>
    public static string Icon(Tone tone) => tone switch
    {
        Tone.Good => Icons.Good,
        Tone.Warn => Icons.Warn,
        Tone.Bad => Icons.Bad,
        _ => Icons.Info,
    };
}
