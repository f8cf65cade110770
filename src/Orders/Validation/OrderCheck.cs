using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Validation;

/// <summary>One question to an order, and its answer.</summary>
/// <param name="Code">Names the question; lasting.</param>
/// <param name="Problem">What is wrong; null when nothing is.</param>
/// <param name="WayOut">The address where it is mended; null when nothing is wrong, or only waiting helps.</param>
internal sealed record OrderCheck(CheckStage Stage, string Code, Problem? Problem, string? WayOut)
{
    public bool Passed => Problem is null;
}
