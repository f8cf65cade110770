using System.Text.Json;

namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>Reads a Shipper, ShipFrom or ShipTo whose form was checked already, and checks what it says.</summary>
internal static class UpsPartyReading
{
    private const int StateLength = 2;

    public static UpsResult<UpsParty> Read(JsonElement shipment, string name)
    {
        var party = shipment.GetProperty(name);
        var address = party.GetProperty("Address");
        var read = new UpsAddress(
            [.. Lines(address)],
            Text(address, "City"),
            Text(address, "StateProvinceCode"),
            Text(address, "PostalCode").Replace("-", "", StringComparison.Ordinal),
            Text(address, "CountryCode"),
            address.Has("ResidentialAddressIndicator"));

        if (Refusal(read, name) is { } error)
        {
            return error;
        }

        var phone = party.Has("Phone", out var number) ? Text(number, "Number") : null;
        return new UpsParty(Text(party, "Name"), Text(party, "AttentionName"), phone, read);
    }

    private static UpsError? Refusal(UpsAddress address, string name)
    {
        if (address.Country is not ("US" or "PR"))
        {
            return UpsError.ServiceUnavailable;
        }

        if (address.PostalCode.Length is not (5 or 9) || !address.PostalCode.All(char.IsAsciiDigit))
        {
            return UpsError.Invalid("120208", $"{name}/Address/PostalCode", "5 or 9 digits");
        }

        if (address.State.Length != StateLength)
        {
            return UpsError.Invalid("120206", $"{name}/Address/StateProvinceCode", "two letters");
        }

        return UpsZones.Matches(address.PostalCode, address.State) ? null : UpsError.AddressMismatch(name);
    }

    private static IEnumerable<string> Lines(JsonElement address) =>
        address.Has("AddressLine", out var lines)
            ? lines.EnumerateArray().Select(line => line.GetString()!)
            : [];

    private static string Text(JsonElement holder, string name) =>
        holder.Has(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
