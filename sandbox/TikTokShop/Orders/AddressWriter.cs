using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Orders;

/// <summary>
/// The recipient of an order, shown once the hold is over. Where the platform ships, name, phone and street are masked.
/// </summary>
internal static class AddressWriter
{
    public static void WriteRecipient(this Market market, Utf8JsonWriter writer, Order order)
    {
        var state = order.State;
        var buyer = state.AddressOf == 0
            ? order.Buyer
            : Buyer.Of(market.Scenario.Seed, state.AddressOf, market.Profile);
        Write(writer, state.IsPlatformShipped ? Masked(buyer) : buyer);
    }

    private static Buyer Masked(Buyer buyer) => buyer with
    {
        FirstName = Mask(buyer.FirstName),
        LastName = Mask(buyer.LastName),
        Phone = $"{buyer.Phone[..5]}*****{buyer.Phone[^2..]}",
        Line1 = Mask(buyer.Line1),
        Line2 = buyer.Line2.Length > 0 ? Mask(buyer.Line2) : "",
    };

    private static string Mask(string text) => $"{text[0]}***";

    private static void Write(Utf8JsonWriter writer, Buyer buyer)
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
        writer.WriteString("region_code"u8, buyer.Region);

        if (buyer.Region == "GB")
        {
            writer.WriteString("post_town"u8, buyer.Place.City);
        }

        (string Level, string Name, string Value)[] districts =
        [
            ("L0", "Country", buyer.Country),
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
