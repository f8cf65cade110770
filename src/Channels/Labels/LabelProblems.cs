using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels.Labels;

/// <summary>What is refused of labels that channels sell, and of the numbers under which orders travel.</summary>
internal static class LabelProblems
{
    public static Problem UnknownLabelTerms() => new(
        "channels.label_terms_unknown",
        ProblemKind.Invalid,
        "Choose a paper (Pdf, PdfWithSlip, Picture, Zpl), a size (A6, A5) and a handover (DropOff, Pickup).");

    public static Problem PaperNotMade(string channel, LabelPaper paper, string region) => new(
        "channels.paper_not_made",
        ProblemKind.Invalid,
        $"{channel} makes no {paper} labels in {region}: choose another paper.")
    {
        Facts = new Dictionary<string, object>
        {
            ["channel"] = channel, ["paper"] = paper.ToString(), ["region"] = region,
        },
        Field = "paper",
    };

    public static Problem NoLabels(string channel) => new(
        "channels.no_labels", ProblemKind.Conflict, $"{channel} sells no labels: ship with a carrier of your own.")
    {
        Facts = new Dictionary<string, object> { ["channel"] = channel },
    };

    public static Problem UnknownOrder(string order) => new(
        "channels.unknown_order",
        ProblemKind.Conflict,
        $"The channel has no order {order} any more. Synchronise the shop and look again.")
    {
        Facts = new Dictionary<string, object> { ["order"] = order },
    };

    public static Problem SellerShips(string order) => new(
        "channels.seller_ships",
        ProblemKind.Conflict,
        $"Order {order} is to travel with a carrier of your own: the channel sells no label for it.")
    {
        Facts = new Dictionary<string, object> { ["order"] = order },
    };

    public static Problem ChannelShips(string order) => new(
        "channels.channel_ships",
        ProblemKind.Conflict,
        $"Order {order} is packed and shipped by the channel itself: there is nothing to do here.")
    {
        Facts = new Dictionary<string, object> { ["order"] = order },
    };

    public static Problem LabelOfChannel(string order) => new(
        "channels.label_of_channel",
        ProblemKind.Conflict,
        $"Order {order} travels under a label of the channel: the number of another carrier is not taken for it.")
    {
        Facts = new Dictionary<string, object> { ["order"] = order },
    };

    public static Problem SeveralPackages(string order, int packages) => new(
        "channels.several_packages",
        ProblemKind.Conflict,
        $"The channel has order {order} in {packages} packages. Synchronise the shop; then each parcel ships by "
        + "itself.")
    {
        Facts = new Dictionary<string, object> { ["order"] = order, ["packages"] = packages },
    };

    public static Problem PackageGone(string order, string package) => new(
        "channels.package_gone",
        ProblemKind.Conflict,
        $"The channel packed order {order} otherwise: package {package} is no more. Synchronise the shop, then ship.")
    {
        Facts = new Dictionary<string, object> { ["order"] = order, ["package"] = package },
    };

    public static Problem NoHandover(string package, Handover wanted) => new(
        "channels.no_handover",
        ProblemKind.Conflict,
        wanted == Handover.Pickup
            ? $"The carrier does not come for package {package}: choose to bring parcels in the shop's label settings."
            : $"Package {package} cannot be brought to a point: choose pick-up in the shop's label settings.")
    {
        Facts = new Dictionary<string, object> { ["package"] = package, ["wanted"] = wanted.ToString() },
    };

    public static Problem LabelRefused(string order, ChannelFailure failure) => new(
        "channels.label_refused",
        ProblemKind.Conflict,
        $"The channel sold no label for order {order}. {failure.Message}")
    {
        Facts = new Dictionary<string, object> { ["order"] = order, ["detail"] = failure.Message },
    };

    public static Problem TrackingRefused(string order, ChannelFailure failure) => new(
        "channels.tracking_refused",
        ProblemKind.Conflict,
        $"The channel did not take another number for order {order}. {failure.Message}")
    {
        Facts = new Dictionary<string, object> { ["order"] = order, ["detail"] = failure.Message },
    };

    public static Problem TrackingKept(string channel) => new(
        "channels.tracking_kept", ProblemKind.Conflict, $"{channel} takes no other number for what has left.")
    {
        Facts = new Dictionary<string, object> { ["channel"] = channel },
    };
}
