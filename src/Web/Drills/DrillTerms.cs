using CreatorFlow.Platform.Data;

namespace CreatorFlow.Web.Drills;

/// <summary>What a drill asks of its world.</summary>
/// <param name="Folder">Data folder of the nodes.</param>
/// <param name="Aside">Folder of what is no node's: the simulators' memory and the logs.</param>
/// <param name="Rate">Orders a second.</param>
internal sealed record DrillTerms(string Folder, string Aside, DatabaseAddress Database, double Rate, int Seed)
{
    /// <summary>So many orders are placed, and what becomes of them is known before; null: they go on coming.</summary>
    public int? Orders { get; init; }

    /// <summary>
    /// The channel allows no more calls than the vendor's does, and nodes keep the product's own pace; else both hurry.
    /// </summary>
    public bool IsUsual { get; init; }
}
