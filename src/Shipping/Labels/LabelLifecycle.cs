using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Shipping.Labels;

/// <summary>Every step a label may take. What is not here is refused.</summary>
internal static class LabelLifecycle
{
    public const LabelStatus Start = LabelStatus.Queued;

    public static IReadOnlyList<(LabelStatus From, LabelStatus To, string When)> Steps { get; } =
    [
        (LabelStatus.Queued, LabelStatus.Bought, "the carrier sold it"),
        (LabelStatus.Queued, LabelStatus.Failed, "the carrier refused it, or it was stopped"),
        (LabelStatus.Failed, LabelStatus.Queued, "it is tried again"),
        (LabelStatus.Failed, LabelStatus.Voiding, "it was stopped, and turned out to be bought"),
        (LabelStatus.Bought, LabelStatus.Voiding, "it is given back"),
        (LabelStatus.Voiding, LabelStatus.Voided, "the carrier took it back"),
        (LabelStatus.Voiding, LabelStatus.Bought, "the carrier did not take it back"),
    ];

    public static bool Allows(LabelStatus from, LabelStatus to) =>
        Steps.Any(step => step.From == from && step.To == to);
}
