using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Rules;

namespace CreatorFlow.Sandbox.TikTokShop.Fulfilment;

/// <summary>Where the seller's goods lie, in each market.</summary>
internal sealed record WarehouseAddress(
    string State, string City, string District, string PostalCode, string Line1, string Phone)
{
    public static WarehouseAddress Of(MarketProfile market) => market.Region switch
    {
        "GB" => new("England", "Bristol", "Bristol", "BS11 0YA", "12 Example Dock Rd", "(+44)117 496 0142"),
        "MY" => new("Selangor", "Shah Alam", "Petaling", "40150", "8 Jalan Contoh", "(+60)3-555 0142"),
        _ => new("Ohio", "Columbus", "Franklin", "43215", "400 Example Warehouse Rd", "(+1)614-555-0142"),
    };

    public string Full(MarketProfile market) => market.IsUs
        ? $"{Line1}, {City}, OH {PostalCode}, {market.Country}"
        : $"{Line1}, {City} {PostalCode}, {market.Country}";

    public static void Write(Utf8JsonWriter item, ReadOnlySpan<byte> name, MarketProfile market)
    {
        var address = Of(market);
        item.WriteStartObject(name);
        item.WriteString("region"u8, market.Country);
        item.WriteString("state"u8, address.State);
        item.WriteString("city"u8, address.City);
        // Spelt like this on the wire.
        item.WriteString("distict"u8, address.District);
        item.WriteString("town"u8, ""u8);
        item.WriteString("contact_person"u8, "Shipping Desk"u8);
        item.WriteString("postal_code"u8, address.PostalCode);
        item.WriteString("full_address"u8, address.Full(market));
        item.WriteString("region_code"u8, market.Region);
        item.WriteString("phone_number"u8, address.Phone);
        item.WriteString("address_line1"u8, address.Line1);
        item.WriteEndObject();
    }
}
