using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Inventory.Update;

/// <summary>A list of levels that a person pasted or uploaded: first looked at, then applied.</summary>
internal sealed class LevelList : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public Guid Id { get; init; }

    /// <summary>As it was given.</summary>
    public string Text { get; init; } = "";

    /// <summary>Where the units lie.</summary>
    public string Location { get; init; } = StockLevel.MainLocation;

    /// <summary>Why; kept with each movement.</summary>
    public string Note { get; init; } = "";

    public string ByName { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was applied; null until then.</summary>
    public DateTimeOffset? AppliedAt { get; set; }
}
