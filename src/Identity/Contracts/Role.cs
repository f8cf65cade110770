using System.Collections.Frozen;
using static CreatorFlow.Identity.Contracts.Permissions;

namespace CreatorFlow.Identity.Contracts;

/// <summary>What a person is in one workspace. Kept as text in the database; never rename one.</summary>
public enum Role
{
    /// <summary>May do everything.</summary>
    Owner,

    /// <summary>Runs the business day by day; everything but the settings of the workspace.</summary>
    Manager,

    /// <summary>Works at the packing table: packs, buys the label, ships.</summary>
    Packer,

    /// <summary>Sees everything about the business and changes nothing.</summary>
    Viewer,
}

/// <summary>Which role holds which permission.</summary>
public static class Roles
{
    private static readonly string[] Reading =
    [
        AlertsRead, AutomationRead, ChannelsRead, FinanceRead, HomeRead, OperationsRead, OrdersRead, ShippingRead,
        StockRead,
    ];

    private static readonly FrozenDictionary<Role, FrozenSet<string>> Table = new Dictionary<Role, FrozenSet<string>>
    {
        [Role.Owner] = All.ToFrozenSet(StringComparer.Ordinal),
        [Role.Manager] = All.Except([SettingsManage]).ToFrozenSet(StringComparer.Ordinal),
        [Role.Packer] = FrozenSet.Create(
            StringComparer.Ordinal,
            AlertsManage, AlertsRead, HomeRead, OrdersHold, OrdersMark, OrdersRead, OrdersShip, ShippingBuy,
            ShippingRead, StockCount, StockRead),
        [Role.Viewer] = Reading.ToFrozenSet(StringComparer.Ordinal),
    }.ToFrozenDictionary();

    /// <summary>All permissions of a role.</summary>
    public static IReadOnlySet<string> PermissionsOf(Role role) => Table[role];

    /// <summary>True when the role holds the permission.</summary>
    public static bool Allows(this Role role, string permission) => Table[role].Contains(permission);
}
