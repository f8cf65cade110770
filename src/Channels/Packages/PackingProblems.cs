using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels.Packages;

/// <summary>What channels refuse of splitting and combining orders.</summary>
internal static class PackingProblems
{
    public static Problem NoPacking(string channel) => new(
        "channels.no_packing", ProblemKind.Conflict, $"{channel} neither splits nor combines orders.")
    {
        Facts = new Dictionary<string, object> { ["channel"] = channel },
    };

    public static Problem NotSplittable(string order, string why) => About(
        "channels.not_splittable", order, why,
        $"The channel does not let order {order} be split: {why} Ship it whole.");

    public static Problem NotApart(string order) => new(
        "channels.not_apart",
        ProblemKind.Conflict,
        $"Order {order} cannot be told apart like this: what the channel sells as one stays in one parcel. Choose "
        + "otherwise, or synchronise the shop and look again.")
    {
        Facts = new Dictionary<string, object> { ["order"] = order },
    };

    public static Problem SplitRefused(string order, ChannelFailure failure) => About(
        "channels.split_refused", order, failure.Message,
        $"The channel did not split order {order}. {failure.Message}");

    public static Problem NotCombinable(string order, string first) => new(
        "channels.not_combinable",
        ProblemKind.Conflict,
        $"The channel does not let order {order} travel with order {first}: only orders of one buyer, to one address, "
        + "with one way of delivery, that are not shipped and not packed otherwise. Leave it out.")
    {
        Facts = new Dictionary<string, object> { ["order"] = order, ["first"] = first },
    };

    public static Problem CombineRefused(string order, string why) => About(
        "channels.combine_refused", order, why,
        $"The channel did not combine order {order} with the others. {why}");

    public static Problem UncombineRefused(string order, string why) => About(
        "channels.uncombine_refused", order, why,
        $"The channel did not take order {order} out of its package. {why}");

    public static Problem PackageShipped(string order) => new(
        "channels.package_shipped",
        ProblemKind.Conflict,
        $"The package of order {order} is shipped already: it stays as it is packed. Synchronise the shop.")
    {
        Facts = new Dictionary<string, object> { ["order"] = order },
    };

    private static Problem About(string code, string order, string why, string detail) =>
        new(code, ProblemKind.Conflict, detail)
    {
        Facts = new Dictionary<string, object> { ["order"] = order, ["detail"] = why },
    };
}
