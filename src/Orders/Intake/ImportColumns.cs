using System.Text.Json;
using System.Text.Json.Serialization;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Intake;

/// <summary>What a column of a file may hold. The names are public: programs name columns by them.</summary>
internal enum ImportField
{
    Number,
    Sku,
    Quantity,
    UnitPrice,
    Name,

    /// <summary>Where first and last names stand apart; it is put behind the name.</summary>
    LastName,
    Line1,
    Line2,
    City,
    State,
    PostalCode,
    Country,
    Phone,
    Shipping,
    Tax,
    Currency,
    Note,
    PlacedAt,
    DispatchBy,
}

/// <summary>Which column, from 0, holds which field.</summary>
internal sealed record ImportColumns(IReadOnlyDictionary<ImportField, int> At)
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public static readonly IReadOnlyList<ImportField> Needed =
    [
        ImportField.Number, ImportField.Sku, ImportField.Name, ImportField.Line1, ImportField.City,
        ImportField.PostalCode, ImportField.Country,
    ];

    public static ImportColumns FromJson(string json) =>
        new(JsonSerializer.Deserialize<Dictionary<ImportField, int>>(json, Json)!);

    public string ToJson() => JsonSerializer.Serialize(At, Json);

    /// <summary>The first thing that is wrong; null when an order can be read by them.</summary>
    public Problem? Missing(int columns) =>
        Needed.FirstOrDefault(field => !At.ContainsKey(field), (ImportField)(-1)) is var lacking && (int)lacking >= 0
            ? ImportProblems.ColumnMissing(lacking)
            : At.Values.Any(column => column < 0 || column >= columns) ? ImportProblems.ColumnUnknown(columns) : null;

    /// <summary>The cell of the field in this row; empty when there is none.</summary>
    public string Of(ImportField field, IReadOnlyList<string> cells) =>
        At.TryGetValue(field, out var column) && column < cells.Count ? CellText.Of(cells[column]) : "";
}
