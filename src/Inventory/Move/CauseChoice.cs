using CreatorFlow.Inventory.Contracts;

namespace CreatorFlow.Inventory.Move;

/// <summary>What a choice does with the units that are named.</summary>
internal enum MoveWay
{
    /// <summary>They leave.</summary>
    Take,

    /// <summary>They come.</summary>
    Add,

    /// <summary>They are what is on hand.</summary>
    Set,
}

/// <summary>
/// What a person may choose from when stock is changed by hand. The choice decides whether units come or leave, so
/// that nobody types a sign.
/// </summary>
/// <param name="Code">As in forms and in the API.</param>
internal sealed record CauseChoice(string Code, MovementKind Kind, MoveCause? Cause, MoveWay Way)
{
    public static readonly IReadOnlyList<CauseChoice> All =
    [
        new("damaged", MovementKind.Adjusted, MoveCause.Damaged, MoveWay.Take),
        new("lost", MovementKind.Adjusted, MoveCause.Lost, MoveWay.Take),
        new("gift", MovementKind.Adjusted, MoveCause.Gift, MoveWay.Take),
        new("own_use", MovementKind.Adjusted, MoveCause.OwnUse, MoveWay.Take),
        new("scrap", MovementKind.Scrapped, null, MoveWay.Take),
        new("fewer", MovementKind.Adjusted, MoveCause.Correction, MoveWay.Take),
        new("found", MovementKind.Adjusted, MoveCause.Found, MoveWay.Add),
        new("more", MovementKind.Adjusted, MoveCause.Correction, MoveWay.Add),
        new("counted", MovementKind.Adjusted, MoveCause.Correction, MoveWay.Set),
    ];

    public static CauseChoice? Find(string? code) => All.FirstOrDefault(own => own.Code == code);

    /// <summary>So many units of a SKU, as this choice moves them.</summary>
    public StockMoveLine Line(string sku, int units, string? location) =>
        new(sku, Way == MoveWay.Take ? -units : units, location, Way == MoveWay.Set);
}
