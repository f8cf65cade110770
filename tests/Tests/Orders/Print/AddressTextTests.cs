using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Print;

namespace CreatorFlow.Tests.Orders.Print;

public sealed class AddressTextTests
{
    [Fact]
    public void What_is_not_known_leaves_no_empty_line() =>
        AddressText.Of(new ChannelAddress("Bea", "1 Mill Lane", null, "Leeds", null, "LS1", "GB", null))
            .ShouldBe("Bea\n1 Mill Lane\nLeeds LS1\nGB");
}
