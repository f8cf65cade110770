using CreatorFlow.Identity.Contracts;
using CreatorFlow.Ui;

namespace CreatorFlow.Web.Settings;

/// <summary>One choice of how pages look, in words.</summary>
/// <param name="Name">The name in <see cref="Look.Choices"/>.</param>
/// <param name="Effect">What it changes.</param>
internal sealed record LookChoice(string Name, string Label, string Effect, IReadOnlyList<SelectOption> Options)
{
    /// <summary>All choices, in the language of the reader.</summary>
    public static IReadOnlyList<LookChoice> All =>
    [
        new(
            "theme", WebWords.LookTheme, WebWords.LookThemeEffect,
            [new("system", WebWords.LookDevice), new("light", WebWords.LookLight), new("dark", WebWords.LookDark)]),
        new(
            "contrast", WebWords.LookContrast, WebWords.LookContrastEffect,
            [new("system", WebWords.LookDevice), new("high", WebWords.LookHigh)]),
        new(
            "density", WebWords.LookDensity, WebWords.LookDensityEffect,
            [new("compact", WebWords.LookCompact), new("comfortable", WebWords.LookComfortable)]),
        new(
            "type", WebWords.LookType, WebWords.LookTypeEffect,
            [new("usual", WebWords.LookUsual), new("large", WebWords.LookLarge)]),
        new(
            "motion", WebWords.LookMotion, WebWords.LookMotionEffect,
            [new("system", WebWords.LookDevice), new("reduced", WebWords.LookReduced)]),
    ];
}
