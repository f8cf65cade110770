using System.Globalization;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Ui;

namespace CreatorFlow.Orders.Attribution;

/// <summary>How it is said what brought an order.</summary>
internal static class AttributionText
{
    private const decimal HundredthsOfPercent = 10_000m;

    public static string Of(ContentKind content) => OrdersWords.CreatorsContent(content.ToString());

    public static string Of(AffiliateState state) => OrdersWords.CreatorsState(state.ToString());

    /// <param name="hundredths">Of a percent.</param>
    public static string Rate(int hundredths) =>
        Ui.Figures.Percent(hundredths / HundredthsOfPercent, 2, CultureInfo.CurrentCulture);

    public static string IconOf(ContentKind content) => content switch
    {
        ContentKind.Video or ContentKind.Live or ContentKind.PreLive => Icons.Play,
        ContentKind.LinkShare => Icons.Link,
        _ => Icons.User,
    };
}
