using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Shipping.Labels;

/// <summary>Every step a label may take; what is not here is refused.</summary>
internal static class LabelLifecycle
{
    public const LabelStatus Start = LabelStatus.Queued;

    public static IReadOnlyDictionary<LabelStatus, LabelStatus[]> Steps { get; } =
        new Dictionary<LabelStatus, LabelStatus[]>
        {
            [LabelStatus.Queued] = [LabelStatus.Bought, LabelStatus.Failed],

            // Tried again; or it was stopped, and turned out to be bought.
            [LabelStatus.Failed] = [LabelStatus.Queued, LabelStatus.Voiding],

            [LabelStatus.Bought] = [LabelStatus.Voiding],

            // The carrier may keep the money.
            [LabelStatus.Voiding] = [LabelStatus.Voided, LabelStatus.Bought],

            [LabelStatus.Voided] = [],
        };

    public static bool Allows(LabelStatus from, LabelStatus to) => Steps[from].Contains(to);
}
