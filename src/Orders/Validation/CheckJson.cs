namespace CreatorFlow.Orders.Validation;

/// <summary>What a check found.</summary>
/// <param name="Check">The question.</param>
/// <param name="Code">The problem's code; null when it passed.</param>
/// <param name="WayOut">Where it is mended; null when nothing is wrong, or only waiting helps.</param>
internal sealed record CheckJson(CheckStage Stage, string Check, bool Passed, string? Code, string? WayOut)
{
    public static CheckJson Of(OrderCheck check) => new(
        check.Stage, check.Code, check.Passed, check.Problem?.Code, check.Passed ? null : check.WayOut);
}
