using CreatorFlow.Identity.Contracts;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity.Contracts;

public sealed class RoleTests
{
    private static readonly string[] Everything =
    [
        "alerts.manage", "alerts.read",
        "automation.manage", "automation.read",
        "channels.manage", "channels.read",
        "finance.manage", "finance.read",
        "home.read",
        "operations.manage", "operations.read",
        "orders.cancel", "orders.confirm", "orders.create", "orders.export", "orders.hold", "orders.manage",
        "orders.mark", "orders.read", "orders.ship",
        "settings.manage", "settings.read",
        "shipping.buy", "shipping.manage", "shipping.read",
        "stock.adjust", "stock.count", "stock.read",
    ];

    [Fact]
    public void All_permissions_are_listed_once_and_ascending() => Permissions.All.ShouldBe(Everything);

    [Fact]
    public void Every_permission_that_has_a_name_is_listed()
    {
        var named = typeof(Permissions).GetFields().Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal);

        named.ShouldBe(Permissions.All);
    }

    [Fact]
    public void An_owner_may_do_everything() => Of(Role.Owner).ShouldBe(Everything);

    [Fact]
    public void A_manager_may_do_everything_but_change_the_settings() =>
        Of(Role.Manager).ShouldBe(Everything.Except(["settings.manage"]));

    [Fact]
    public void A_packer_packs_buys_labels_and_ships() => Of(Role.Packer).ShouldBe(
    [
        "alerts.manage", "alerts.read", "home.read", "orders.hold", "orders.mark", "orders.read", "orders.ship",
        "shipping.buy", "shipping.read", "stock.count", "stock.read",
    ]);

    [Fact]
    public void A_viewer_only_reads() => Of(Role.Viewer).ShouldBe(
    [
        "alerts.read", "automation.read", "channels.read", "finance.read", "home.read", "operations.read",
        "orders.read", "shipping.read", "stock.read",
    ]);

    [Fact]
    public void An_unknown_permission_is_held_by_nobody()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            role.Allows("orders.destroy").ShouldBeFalse();
        }
    }

    private static IEnumerable<string> Of(Role role) => Roles.PermissionsOf(role).Order(StringComparer.Ordinal);
}
