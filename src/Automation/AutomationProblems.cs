using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Automation;

/// <summary>Everything the automation refuses.</summary>
internal static class AutomationProblems
{
    public static Problem AlreadyPaused() =>
        new(
            "automation.already_paused", ProblemKind.Conflict,
            "The automation is paused already; nothing was changed.");

    public static Problem NotPaused() =>
        new("automation.not_paused", ProblemKind.Conflict, "The automation is running already; nothing was changed.");
}
