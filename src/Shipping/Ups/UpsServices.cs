namespace CreatorFlow.Shipping.Ups;

/// <summary>The services by UPS's codes.</summary>
internal static class UpsServices
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["01"] = "Next Day Air",
        ["02"] = "2nd Day Air",
        ["03"] = "Ground",
        ["07"] = "Worldwide Express",
        ["08"] = "Worldwide Expedited",
        ["11"] = "Standard",
        ["12"] = "3 Day Select",
        ["13"] = "Next Day Air Saver",
        ["14"] = "Next Day Air Early",
        ["54"] = "Worldwide Express Plus",
        ["59"] = "2nd Day Air A.M.",
        ["65"] = "Worldwide Saver",
        ["93"] = "Ground Saver",
    };

    /// <summary>UPS's own text serves for a service we have no name for.</summary>
    public static string NameOf(string code, string? described) =>
        Names.TryGetValue(code, out var name) ? name
        : string.IsNullOrWhiteSpace(described) ? $"service {code}"
        : described.StartsWith("UPS ", StringComparison.Ordinal) ? described["UPS ".Length..]
        : described;
}
