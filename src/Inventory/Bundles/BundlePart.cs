using System.Text.Json;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Inventory.Bundles;

/// <summary>So many of a component go into one of the bundle. A bundle has no level of its own.</summary>
internal sealed class BundlePart : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public string Bundle { get; init; } = "";

    public string Component { get; init; } = "";

    public int Quantity { get; init; }
}

/// <summary>
/// An order keeps so many of a bundle, whose parts are among its reservations. It remembers what the bundle was made of
/// when they were reserved; deleted with them.
/// </summary>
internal sealed class KeptBundle : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public Guid OrderId { get; init; }

    public string Bundle { get; init; } = "";

    public int Quantity { get; init; }

    /// <summary>Units of components that are reserved for all of them together.</summary>
    public int Parts { get; init; }

    /// <summary>What one of them was made of, as JSON; empty where nobody wrote it down yet.</summary>
    public string MadeOf { get; init; } = "";

    /// <summary>The same; null where nobody wrote it down yet.</summary>
    public IReadOnlyList<StockLine>? Recipe =>
        MadeOf.Length == 0 ? null : JsonSerializer.Deserialize<List<StockLine>>(MadeOf);

    public static KeptBundle Of(Guid workspaceId, Guid orderId, StockLine wanted, IReadOnlyList<StockLine> recipe) =>
        new()
        {
            WorkspaceId = workspaceId,
            OrderId = orderId,
            Bundle = wanted.Sku,
            Quantity = wanted.Quantity,
            Parts = wanted.Quantity * recipe.Sum(part => part.Quantity),
            MadeOf = JsonSerializer.Serialize(recipe),
        };
}
