using CreatorFlow.Orders.Attribution;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Ui;

namespace CreatorFlow.Orders.Show;

/// <summary>How the history of an order tells what brought it.</summary>
internal static class AttributionHistory
{
    public static (string Title, string Icon, Tone Tone)? LookOf(Fact fact)
    {
        if (!fact.Is<OrderBrought>())
        {
            return null;
        }

        var brought = fact.Body<OrderBrought>();
        return (
            OrdersWords.FactBrought(brought.Creator, AttributionText.Of(brought.Content)),
            AttributionText.IconOf(brought.Content), Tone.Info);
    }
}
