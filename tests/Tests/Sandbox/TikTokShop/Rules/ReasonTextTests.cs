using CreatorFlow.Sandbox.TikTokShop.Rules;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Rules;

public sealed class ReasonTextTests
{
    [Theory]
    [InlineData("ecom_order_delivered_refund_and_return_reason_wrong_product", "Wrong product")]
    [InlineData("ecom_order_to_ship_canceled_reason_no_longer_needed", "No longer needed")]
    [InlineData("changed_my_mind", "Changed my mind")]
    [InlineData("", "")]
    public void A_reason_is_read_without_its_family(string name, string text) =>
        ReasonText.Of(name).ShouldBe(text);
}
