using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Parcels.AtChannel;

/// <summary>What is refused of packing orders that travel under a label of their channel.</summary>
internal static class PackingProblems
{
    public static Problem SplitStays(string number) =>
        new(
            "orders.split_stays", ProblemKind.Conflict,
            $"The channel does not put order {number} back into one parcel for programs. Do it in its own seller "
            + "centre: the parcels here follow.")
        {
            Facts = new Dictionary<string, object> { ["number"] = number },
        };

    public static Problem CombinedPartly(Repacked repacked) =>
        new(
            "orders.combined_partly", ProblemKind.Conflict,
            $"The channel combined the others, but left out {Orders(repacked)}. {Why(repacked)}")
        {
            Facts = new Dictionary<string, object>
            {
                ["orders"] = Orders(repacked), ["detail"] = Why(repacked),
            },
        };

    public static Problem ShopSilent(string detail) =>
        new(
            "orders.packing_silent", ProblemKind.Unavailable,
            $"The channel did not answer ({detail}). Try again: what it has done by then is found, and not done twice.")
        {
            Facts = new Dictionary<string, object> { ["detail"] = detail },
        };

    private static string Orders(Repacked repacked) =>
        string.Join(", ", repacked.LeftOut.Keys.Order(StringComparer.Ordinal));

    private static string Why(Repacked repacked) => string.Join(' ', repacked.LeftOut.Values.Distinct());
}
