using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Locations;

/// <summary>Everything that locations refuse.</summary>
internal static class LocationProblems
{
    public const int MaxCodeLength = 32;
    public const int MaxNameLength = 80;
    public const int MaxAddressLength = 300;
    public const int MaxPriority = 999;
    public const int MaxLocations = 50;

    /// <summary>What is wrong with what was said of a location; null when nothing is.</summary>
    public static Problem? Of(LocationFigures figures) =>
        figures.Name.Trim().Length is 0 or > MaxNameLength ? NameInvalid()
        : figures.Address.Trim().Length > MaxAddressLength ? AddressTooLong()
        : figures.Priority is < 0 or > MaxPriority ? PriorityOutOfRange()
        : null;

    public static Problem Unknown(string code) =>
        new(
            "inventory.unknown_location", ProblemKind.NotFound,
            $"There is no open location {code} in this workspace. Choose one of the list, or open it first.")
        {
            Facts = new Dictionary<string, object> { ["location"] = code },
            Field = "location",
        };

    public static Problem CodeInvalid() =>
        new(
            "inventory.location_code_invalid", ProblemKind.Invalid,
            $"A location is named by 1 to {MaxCodeLength} small letters, digits and hyphens, such as 'east-2'.")
        {
            Facts = new Dictionary<string, object> { ["max"] = MaxCodeLength },
            Field = "code",
        };

    public static Problem Exists(string code) =>
        new(
            "inventory.location_exists", ProblemKind.Conflict,
            $"There is a location {code} already. Take another code; closed ones keep theirs for the ledger.")
        {
            Facts = new Dictionary<string, object> { ["location"] = code },
            Field = "code",
        };

    public static Problem NameInvalid() =>
        new(
            "inventory.location_name_invalid", ProblemKind.Invalid,
            $"A location has a name of 1 to {MaxNameLength} characters.")
        {
            Facts = new Dictionary<string, object> { ["max"] = MaxNameLength },
            Field = "name",
        };

    public static Problem AddressTooLong() =>
        new(
            "inventory.location_address_too_long", ProblemKind.Invalid,
            $"The address is longer than {MaxAddressLength} characters.")
        {
            Facts = new Dictionary<string, object> { ["max"] = MaxAddressLength },
            Field = "address",
        };

    public static Problem PriorityOutOfRange() =>
        new(
            "inventory.location_priority_out_of_range", ProblemKind.Invalid,
            $"The turn of a location is a number from 0 to {MaxPriority}; the lowest is asked first.")
        {
            Facts = new Dictionary<string, object> { ["max"] = MaxPriority },
            Field = "priority",
        };

    public static Problem TooMany() =>
        new(
            "inventory.too_many_locations", ProblemKind.Conflict,
            $"A workspace has at most {MaxLocations} open locations. Close one that is empty first.")
        {
            Facts = new Dictionary<string, object> { ["limit"] = MaxLocations },
        };

    public static Problem NotEmpty(string name, int units) =>
        new(
            "inventory.location_not_empty", ProblemKind.Conflict,
            $"{units} units lie at {name}. Transfer them or set them right first; then it can be closed.")
        {
            Facts = new Dictionary<string, object> { ["name"] = name, ["units"] = units },
        };

    public static Problem UnderWay(string name, int transfers) =>
        new(
            "inventory.location_expects_units", ProblemKind.Conflict,
            $"{transfers} transfers from or to {name} are open. Receive or drop them first; then it can be closed.")
        {
            Facts = new Dictionary<string, object> { ["name"] = name, ["transfers"] = transfers },
        };

    public static Problem Expects(string name, int purchases) =>
        new(
            "inventory.location_expects_goods", ProblemKind.Conflict,
            $"{purchases} purchase orders whose goods come to {name} are open. Receive or cancel them first; then it "
            + "can be closed.")
        {
            Facts = new Dictionary<string, object> { ["name"] = name, ["purchases"] = purchases },
        };

    public static Problem MainStays() =>
        new(
            "inventory.main_location_stays", ProblemKind.Conflict,
            "The main location cannot be closed: new products start there. Rename it, or let another be asked first.");
}
