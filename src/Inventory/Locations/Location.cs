using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Inventory.Locations;

/// <summary>
/// Where units lie. Every workspace has the main one from the start: it counts as there before anybody has written a
/// word about it.
/// </summary>
internal sealed class Location : IInWorkspace
{
    public Guid WorkspaceId { get; private set; }

    /// <summary>What levels and movements name it by; never changes.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Address { get; private set; } = "";

    /// <summary>Lower is asked first when an order wants units.</summary>
    public int Priority { get; private set; }

    /// <summary>Its units may be reserved for orders and offered to channels.</summary>
    public bool Sells { get; private set; }

    /// <summary>False once it is closed; it is kept for the ledger.</summary>
    public bool Active { get; private set; }

    public bool IsMain => Code == StockLevel.MainLocation;

    /// <summary>The one that every workspace has, as it is before it is changed.</summary>
    public static Location Main(Guid workspaceId) =>
        Open(workspaceId, StockLevel.MainLocation, new(InventoryWords.LocationMain, "", 0, Sells: true));

    public static Location Open(Guid workspaceId, string code, LocationFigures figures)
    {
        var location = new Location { WorkspaceId = workspaceId, Code = code, Active = true };
        location.Set(figures);
        return location;
    }

    public LocationFigures Figures => new(Name, Address, Priority, Sells);

    public void Set(LocationFigures figures) =>
        (Name, Address, Priority, Sells) = (figures.Name, figures.Address, figures.Priority, figures.Sells);

    public void Close() => Active = false;
}

/// <summary>What a person says of a location.</summary>
internal sealed record LocationFigures(string Name, string Address, int Priority, bool Sells)
{
    public LocationFigures Trimmed() => this with { Name = Name.Trim(), Address = Address.Trim() };
}
