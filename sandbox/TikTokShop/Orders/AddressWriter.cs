using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Orders;

/// <summary>The recipient of an order, shown once the hold is over.</summary>
internal static class AddressWriter
{
    public static void Write(Utf8JsonWriter writer, Buyer buyer)
    {
        writer.WriteStartObject("recipient_address"u8);
        writer.WriteString("name"u8, buyer.Name);
        writer.WriteString("first_name"u8, buyer.FirstName);
        writer.WriteString("last_name"u8, buyer.LastName);
        writer.WriteString("phone_number"u8, buyer.Phone);
        writer.WriteString("full_address"u8, buyer.FullAddress);
        writer.WriteString("address_detail"u8, buyer.Line2);
        writer.WriteString("address_line1"u8, buyer.Line1);
        writer.WriteString("address_line2"u8, buyer.Line2);
        writer.WriteString("address_line3"u8, ""u8);
        writer.WriteString("address_line4"u8, ""u8);
        writer.WriteString("postal_code"u8, buyer.Place.Zip);
        writer.WriteString("region_code"u8, "US"u8);
        (string Level, string Name, string Value)[] districts =
        [
            ("L0", "Country", "United States"),
            ("L1", "State", buyer.Place.StateName),
            ("L2", "County", buyer.Place.County),
            ("L3", "City", buyer.Place.City),
        ];
        writer.Objects("district_info"u8, districts, (item, district) =>
        {
            item.WriteString("address_level"u8, district.Level);
            item.WriteString("address_level_name"u8, district.Name);
            item.WriteString("address_name"u8, district.Value);
        });
        writer.WriteStartObject("delivery_preferences"u8);
        writer.WriteString("drop_off_location"u8, "Front Door"u8);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
