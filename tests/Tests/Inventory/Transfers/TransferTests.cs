using CreatorFlow.Inventory.Transfers;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Transfers;

public class TransferTests
{
    [Fact]
    public void It_is_sent_once_and_received_once()
    {
        var transfer = Draft();

        transfer.Receive([], TestClock.Start).Problem!.Code.ShouldBe("inventory.transfer_not_under_way");
        transfer.Send([new("A", 2)], TestClock.Start).Value.Lines.ShouldBe([new("A", 2)]);
        transfer.Send([], TestClock.Start).Problem!.Code.ShouldBe("inventory.transfer_not_a_draft");
        transfer.Drop().Problem!.Code.ShouldBe("inventory.transfer_not_a_draft");
        transfer.Receive([new("A", 2, 1)], TestClock.Start).Value.Counts.ShouldBe([new("A", 2, 1)]);
        transfer.Receive([], TestClock.Start).Problem!.Code.ShouldBe("inventory.transfer_not_under_way");
        (transfer.Status, transfer.Version).ShouldBe((TransferStatus.Received, 2));
    }

    [Fact]
    public void Only_a_draft_is_given_up()
    {
        var transfer = Draft();

        transfer.Drop().Value.Number.ShouldBe(7);
        transfer.Status.ShouldBe(TransferStatus.Dropped);
        transfer.Drop().Problem!.Code.ShouldBe("inventory.transfer_not_a_draft");
    }

    private static Transfer Draft() => Transfer.Draft(
        Ids.New(TestClock.Start), 7, "main", "east", "", Seller.Ana, TestClock.Start);
}
