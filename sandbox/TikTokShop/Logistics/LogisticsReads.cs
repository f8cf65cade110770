using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Fulfilment;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Logistics;

/// <summary>Warehouses, delivery options and the carriers that can be named when shipping.</summary>
internal sealed class LogisticsReads(Market market)
{
    private static readonly (string Id, string Name, string Type)[] All =
    [
        (Shop.WarehouseId, "Main warehouse", "SALES_WAREHOUSE"),
        (Shop.ReturnWarehouseId, "Returns desk", "RETURN_WAREHOUSE"),
    ];

    private static readonly (string Id, string Name, string Type, string Description)[] Options =
    [
        (Shop.DeliveryOptionId, Shop.DeliveryOptionName, "SEND_BY_SELLER",
            "The seller ships with a carrier of its own."),
        (Shop.PlatformOptionId, Shop.PlatformOptionName, "STANDARD", "The platform sells the label."),
    ];

    public IEnumerable<ApiEndpoint> Endpoints() =>
    [
        ApiEndpoint.Get("/logistics/202309/warehouses", Scopes.Logistics, _ => Warehouses()),
        ApiEndpoint.Get(
            "/logistics/202309/warehouses/{warehouse_id}/delivery_options", Scopes.Logistics, DeliveryOptions),
        ApiEndpoint.Get(
            "/logistics/202309/delivery_options/{delivery_option_id}/shipping_providers",
            Scopes.Logistics,
            ShippingProviders),
        ApiEndpoint.Get("/logistics/202309/global_warehouses", Scopes.Logistics, _ => GlobalWarehouses()),
    ];

    private Reply Warehouses() => Reply.Ok(data => data.Objects("warehouses"u8, All, (item, warehouse) =>
    {
        item.WriteString("id"u8, warehouse.Id);
        item.WriteString("entity_id"u8, warehouse.Id);
        item.WriteString("name"u8, warehouse.Name);
        item.WriteString("effect_status"u8, "ENABLED"u8);
        item.WriteString("type"u8, warehouse.Type);
        item.WriteString("sub_type"u8, "DOMESTIC_WAREHOUSE"u8);
        item.WriteBoolean("is_default"u8, warehouse.Type == "SALES_WAREHOUSE");
        WarehouseAddress.Write(item, "address"u8, market.Profile);
    }));

    private static Reply GlobalWarehouses() =>
        Reply.Ok(data => data.Objects("global_warehouses"u8, All[..1], (item, warehouse) =>
        {
            item.WriteString("id"u8, warehouse.Id);
            item.WriteString("name"u8, warehouse.Name);
            item.WriteString("ownership"u8, "SELLER"u8);
        }));

    private static Reply DeliveryOptions(Call call) => call.Route("warehouse_id") != Shop.WarehouseId
        ? Reply.Refused(Codes.WrongWarehouse, "The warehouse does not exist")
        : Reply.Ok(data => data.Objects("delivery_options"u8, Options, (item, option) =>
        {
            item.WriteString("id"u8, option.Id);
            item.WriteString("name"u8, option.Name);
            item.WriteString("type"u8, option.Type);
            item.WriteString("description"u8, option.Description);
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
