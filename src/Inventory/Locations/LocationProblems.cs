using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Locations;

/// <summary>Everything that locations refuse.</summary>
internal static class LocationProblems
{
    public static Problem Unknown(string code) =>
        new(
            "inventory.unknown_location", ProblemKind.NotFound,
            $"There is no open location {code} in this workspace. Choose one of the list, or open it first.")
        {
            Facts = new Dictionary<string, object> { ["location"] = code },
            Field = "location",
        };
}
