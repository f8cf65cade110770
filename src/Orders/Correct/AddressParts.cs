namespace CreatorFlow.Orders.Correct;

/// <summary>What the parts of an address are called.</summary>
internal static class AddressParts
{
    /// <summary>Several, in the order of their names in the fact; parts that are not known are passed over.</summary>
    public static string Of(IEnumerable<string> parts) =>
        string.Join(", ", parts.Select(Of).Where(name => name.Length > 0));

    private static string Of(string part) => part switch
    {
        "name" => OrdersWords.AddressName,
        "line1" => OrdersWords.AddressLine1,
        "line2" => OrdersWords.AddressLine2,
        "city" => OrdersWords.AddressCity,
        "state" => OrdersWords.AddressState,
        "postalCode" => OrdersWords.AddressPostalCode,
        "country" => OrdersWords.AddressCountry,
        "phone" => OrdersWords.AddressPhone,
        _ => "",
    };
}
