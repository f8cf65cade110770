using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Fulfilment;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Logistics;

/// <summary>Warehouses, delivery options and the carriers that can be named when shipping.</summary>
internal sealed class LogisticsReads(Market market)
{
    public IEnumerable<ApiEndpoint> Endpoints() =>
    [
        ApiEndpoint.Get("/logistics/202309/warehouses", Scopes.Logistics, Warehouses),
        ApiEndpoint.Get(
            "/logistics/202309/warehouses/{warehouse_id}/delivery_options", Scopes.Logistics, DeliveryOptions),
        ApiEndpoint.Get(
            "/logistics/202309/delivery_options/{delivery_option_id}/shipping_providers",
            Scopes.Logistics,
            ShippingProviders),
    ];

    private Reply Warehouses(Call call)
    {
        (string Id, string Name, string Type)[] all = call.Shop == market.Trading
            ?
            [
                (Shop.WarehouseId, "Main warehouse", "SALES_WAREHOUSE"),
                (Shop.ReturnWarehouseId, "Returns desk", "RETURN_WAREHOUSE"),
            ]
            : [];
        return Reply.Ok(data => data.Objects("warehouses"u8, all, (item, warehouse) =>
        {
            item.WriteString("id"u8, warehouse.Id);
            item.WriteString("entity_id"u8, warehouse.Id);
            item.WriteString("name"u8, warehouse.Name);
            item.WriteString("effect_status"u8, "ENABLED"u8);
            item.WriteString("type"u8, warehouse.Type);
            item.WriteString("sub_type"u8, "DOMESTIC_WAREHOUSE"u8);
            item.WriteBoolean("is_default"u8, warehouse.Type == "SALES_WAREHOUSE");
            WriteAddress(item);
        }));
    }

    private static void WriteAddress(Utf8JsonWriter item)
    {
        item.WriteStartObject("address"u8);
        item.WriteString("region"u8, "United States"u8);
        item.WriteString("state"u8, "Ohio"u8);
        item.WriteString("city"u8, "Columbus"u8);
        // Spelt like this on the wire.
        item.WriteString("distict"u8, "Franklin"u8);
        item.WriteString("town"u8, ""u8);
        item.WriteString("contact_person"u8, "Shipping Desk"u8);
        item.WriteString("postal_code"u8, "43215"u8);
        item.WriteString("full_address"u8, "400 Example Warehouse Rd, Columbus, OH 43215, United States"u8);
        item.WriteString("region_code"u8, "US"u8);
        item.WriteString("phone_number"u8, "(+1)614-555-0142"u8);
        item.WriteString("address_line1"u8, "400 Example Warehouse Rd"u8);
        item.WriteEndObject();
    }

    private static Reply DeliveryOptions(Call call) => call.Route("warehouse_id") != Shop.WarehouseId
        ? Reply.Refused(Codes.WrongWarehouse, "The warehouse does not exist")
        : Reply.Ok(data => data.Objects("delivery_options"u8, [Shop.DeliveryOptionId], (item, id) =>
        {
            item.WriteString("id"u8, id);
            item.WriteString("name"u8, Shop.DeliveryOptionName);
            item.WriteString("type"u8, "SEND_BY_SELLER"u8);
            item.WriteString("description"u8, "The seller ships with a carrier of its own."u8);
            item.Strings("platform"u8, ["TIKTOK_SHOP"]);
        }));

    private static Reply ShippingProviders(Call call) => call.Route("delivery_option_id") != Shop.DeliveryOptionId
        ? Reply.Refused(Codes.PlatformShipped, "The delivery option is shipped by the platform.")
        : Reply.Ok(data => data.Objects("shipping_providers"u8, Providers.List, (item, provider) =>
        {
            item.WriteString("id"u8, provider.Id);
            item.WriteString("name"u8, provider.Name);
        }));
}
