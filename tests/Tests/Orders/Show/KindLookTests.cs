using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Show;

namespace CreatorFlow.Tests.Orders.Show;

public sealed class KindLookTests
{
    [Fact]
    public void Each_kind_has_a_word_and_an_icon_of_its_own()
    {
        var looks = Enum.GetValues<OrderKind>().Select(KindLook.Of).ToList();

        looks.Select(look => look.Text).ShouldBeUnique();
        looks.Select(look => look.Icon).ShouldBeUnique();
        KindLook.Of(OrderKind.FulfilledByChannel).Text.ShouldBe("Shipped by the channel");
    }
}
