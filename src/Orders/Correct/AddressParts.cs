using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Orders.Correct;

/// <summary>The parts of an address as a form, a refusal and a fact name them, and what people call them.</summary>
internal static class AddressParts
{
    public const string Phone = "phone";

    /// <summary>Their names, as a label reads.</summary>
    public static IReadOnlyList<string> All { get; } = [.. In(null).Select(own => own.Part)];

    /// <summary>Each with what an address says.</summary>
    public static IReadOnlyList<(string Part, string? Text)> In(ChannelAddress? address) =>
    [
        ("name", address?.Name), ("line1", address?.Line1), ("line2", address?.Line2), ("city", address?.City),
        ("state", address?.State), ("postalCode", address?.PostalCode), ("country", address?.Country),
        (Phone, address?.Phone),
    ];

    /// <summary>No address is one without it; some countries want a state as well.</summary>
    public static bool IsNeeded(string part) => part is not ("line2" or "state" or Phone);

    /// <summary>Several, in the order of their names in the fact; parts that are not known are passed over.</summary>
    public static string Of(IEnumerable<string> parts) =>
        string.Join(", ", parts.Select(NameOf).Where(name => name.Length > 0));

    /// <summary>Empty for a part that is not known.</summary>
    public static string NameOf(string part) => part switch
    {
        "name" => OrdersWords.AddressName,
        "line1" => OrdersWords.AddressLine1,
        "line2" => OrdersWords.AddressLine2,
        "city" => OrdersWords.AddressCity,
        "state" => OrdersWords.AddressState,
        "postalCode" => OrdersWords.AddressPostalCode,
        "country" => OrdersWords.AddressCountry,
        Phone => OrdersWords.AddressPhone,
        _ => "",
    };
}
