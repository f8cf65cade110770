using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Bulk;

namespace CreatorFlow.Tests.Orders.Bulk;

public sealed class BulkKindTests
{
    [Fact]
    public void Each_kind_has_a_name_of_its_own_by_which_it_is_found()
    {
        BulkKinds.Startable.Select(BulkKinds.NameOf).Distinct().Count().ShouldBe(BulkKinds.Startable.Count);
        BulkKinds.Startable.ShouldAllBe(kind => BulkKinds.Named(BulkKinds.NameOf(kind)) == kind);
        BulkKinds.Named("take_notes_away").ShouldBeNull();
        BulkKinds.Named(null).ShouldBeNull();
    }

    [Fact]
    public void What_undoes_a_kind_asks_for_the_same_permission() =>
        Enum.GetValues<BulkKind>().Where(kind => BulkKinds.UndoOf(kind) is not null)
            .ShouldAllBe(kind => BulkKinds.PermissionOf(kind) == BulkKinds.PermissionOf(BulkKinds.UndoOf(kind)!.Value));

    [Theory]
    [InlineData("cancel", Permissions.OrdersCancel)]
    [InlineData("hold", Permissions.OrdersHold)]
    [InlineData("ship", Permissions.OrdersShip)]
    [InlineData("note", Permissions.OrdersMark)]
    public void A_kind_asks_for_the_permission_of_the_single_act(string kind, string permission) =>
        BulkKinds.PermissionOf(BulkKinds.Named(kind)!.Value).ShouldBe(permission);
}
