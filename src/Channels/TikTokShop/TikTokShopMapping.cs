using System.Globalization;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.TikTokShop.Client;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>TikTok Shop's words in ours. Pure.</summary>
internal static class TikTokShopMapping
{
    /// <param name="currency">The shop's, for orders that name none.</param>
    public static ChannelOrder Order(Order order, string currency)
    {
        var state = State(order.Status);
        var money = Filled(order.Payment?.Currency) ?? currency;
        var lines = Lines(order, state == ChannelOrderState.Cancelled, money);
        var shipping = Money.Of(order.Payment?.ShippingFee, money) ?? Money.Zero(money);
        var tax = Money.Of(order.Payment?.Tax, money) ?? Money.Zero(money);

        return TikTokShopOrderKinds.Tell(order, new()
        {
            ExternalId = order.Id ?? throw new FormatException("An order without an id."),
            State = state,
            PlacedAt = order.CreatedAt ?? DateTimeOffset.UnixEpoch,
            UpdatedAt = order.UpdatedAt ?? order.CreatedAt ?? DateTimeOffset.UnixEpoch,
            DispatchBy = order.HandOverBy ?? order.ShipBy,
            DeliverBy = order.DeliverBy ?? order.DeliveryDueAt ?? order.OptionRequiresDeliveryBy,
            DeliveryOption = Filled(order.DeliveryOptionId),
            CancelAsked = state != ChannelOrderState.Cancelled && order.IsBuyerRequestCancel == true,
            Total = Money.Of(order.Payment?.TotalAmount, money) ?? Sum(lines, money) + shipping + tax,
            Shipping = shipping,
            Tax = tax,
            ChannelPaysGoods = Money.Of(order.Payment?.PlatformDiscount, money),
            ChannelPaysShipping = Money.Of(order.Payment?.ShippingFeePlatformDiscount, money),
            ShipTo = IsHidden(state) ? null : TikTokShopAddresses.Address(order.RecipientAddress),
            BuyerNote = Filled(order.BuyerMessage),
            CancelReason = Filled(order.CancelReason),
            TrackingNumber = TrackingNumber(order),
            Packages = TikTokShopPackageMapping.Packages(order),
            Lines = lines,
        });
    }

    /// <summary>
    /// The nine states in ours. One that is not known yet is read as on hold: shown, kept in stock, never shipped.
    /// </summary>
    public static ChannelOrderState State(string? status) => status switch
    {
        OrderStatuses.Unpaid => ChannelOrderState.Unpaid,
        OrderStatuses.OnHold => ChannelOrderState.OnHold,
        OrderStatuses.AwaitingShipment or OrderStatuses.PartiallyShipping => ChannelOrderState.AwaitingShipment,
        OrderStatuses.AwaitingCollection => ChannelOrderState.Shipped,
        OrderStatuses.InTransit => ChannelOrderState.InTransit,
        OrderStatuses.Delivered or OrderStatuses.Completed => ChannelOrderState.Delivered,
        OrderStatuses.Cancelled or OrderStatuses.CancelledInWebhooks => ChannelOrderState.Cancelled,
        _ => ChannelOrderState.OnHold,
    };

    /// <summary>The number the channel holds for the order; on its lines where it is not on the order.</summary>
    public static string? TrackingNumber(Order order) =>
        Filled(order.TrackingNumber)
        ?? order.LineItems?.Select(line => Filled(line.TrackingNumber)).FirstOrDefault(number => number is not null);

    /// <summary>
    /// A product's SKUs with what the channel holds of them: available and committed units are in the house.
    /// </summary>
    public static IEnumerable<ListedSku> Skus(
        Product product, IReadOnlyDictionary<string, SkuLevels> inventory, string currency, string? reason = null)
    {
        foreach (var sku in product.Skus ?? [])
        {
            if (Filled(sku.Id) is not { } id || Filled(product.Id) is not { } productId)
            {
                continue;
            }

            var stock = inventory.GetValueOrDefault(id)?.WarehouseInventory ?? [];
            var money = Filled(sku.Price?.Currency) ?? currency;
            var price = Money.Of(sku.Price?.SalePrice ?? sku.Price?.TaxExclusivePrice, money);
            var available = stock.Sum(place => place.AvailableQuantity ?? 0);
            var committed = stock.Sum(place => place.CommittedQuantity ?? 0);
            var code = Filled(sku.SellerSku) ?? id;

            yield return new(
                productId,
                id,
                product.Status == ProductStatuses.Active,
                available,
                new CatalogueItem(code, product.Title ?? code, price ?? Money.Zero(money), 0, available + committed))
            {
                State = TikTokShopListingStates.Of(product.Status, sku.Status),
                Reason = reason,
            };
        }
    }

    public static ShopTokens Tokens(Tokens tokens) => new(
        Filled(tokens.OpenId) ?? "",
        Filled(tokens.AccessToken) ?? throw new ChannelFailure(ChannelFailureKind.Retry, "An answer without a token."),
        tokens.AccessTokenExpiresAt ?? DateTimeOffset.UnixEpoch,
        Filled(tokens.RefreshToken) ?? "",
        tokens.RefreshTokenExpiresAt ?? DateTimeOffset.UnixEpoch)
    {
        Scopes = tokens.GrantedScopes,
    };

    public static IEnumerable<GrantedShop> Shops(IEnumerable<AuthorizedShop> shops) =>
        from shop in shops
        let region = Filled(shop.Region) ?? "US"
        let home = TikTokShopRegions.Of(region)
        where Filled(shop.Id) is not null && Filled(shop.Cipher) is not null
        select new GrantedShop(
            shop.Id!, shop.Cipher!, Filled(shop.Name) ?? shop.Id!, region, home.Currency, home.TimeZoneId);

    public static ChangedOrders Changed(OrderStampPage page) => new(
        [.. (page.Orders ?? [])
            .Where(order => Filled(order.Id) is not null && order.UpdatedAt is not null)
            .Select(order => new ChangedOrder(order.Id!, order.UpdatedAt!.Value)
            {
                IsPast = State(order.Status) is ChannelOrderState.Shipped or ChannelOrderState.InTransit
                    or ChannelOrderState.Delivered or ChannelOrderState.Cancelled,
            })],
        Filled(page.NextPageToken))
    {
        Total = page.TotalCount,
    };

    public static IEnumerable<OfferedSku> Offered(ProductStock product) =>
        from sku in product.Skus ?? []
        where Filled(product.ProductId) is not null && Filled(sku.Id) is not null
        select new OfferedSku(
            product.ProductId!,
            sku.Id!,
            [.. (sku.WarehouseInventory ?? [])
                .Select(place => new WarehouseOffer(place.WarehouseId ?? "", place.AvailableQuantity ?? 0))]);

    public static StockUpdateSku Update(SkuOffer offer) => new()
    {
        Id = offer.SkuId,
        Inventory =
        [
            .. offer.Warehouses.Select(place => new StockUpdatePlace
            {
                WarehouseId = place.WarehouseId,
                Quantity = place.Available,
            }),
        ],
    };

    public static PriceUpdateSku Price(SkuPrice price) => new()
    {
        Id = price.SkuId,
        Price = new()
        {
            // With all decimals of the currency, as the channel writes amounts.
            Amount = decimal.Parse(price.Price.ToDecimalText(), CultureInfo.InvariantCulture),
            Currency = price.Price.Currency,
        },
    };

    /// <summary>What was not accepted, by SKU id, in the vendor's words; "" holds what names no SKU.</summary>
    public static Dictionary<string, string> Refusals(IEnumerable<PartialError> errors) => errors
        .GroupBy(error => error.Detail?.SkuId ?? "", StringComparer.Ordinal)
        .ToDictionary(
            same => same.Key,
            same => string.Join("; ", same.SelectMany(Reasons).Distinct(StringComparer.Ordinal)),
            StringComparer.Ordinal);

    private static IEnumerable<string> Reasons(PartialError error) =>
        error.Detail?.ExtraErrors is { Count: > 0 } exact
            ? exact.Select(reason => $"{reason.Code}: {reason.Message}")
            : [$"{error.Code}: {error.Message}"];

    private static List<ChannelOrderLine> Lines(Order order, bool wholeOrderCancelled, string currency)
    {
        var folded = new Dictionary<(string Sku, Money Price), ChannelOrderLine>();

        foreach (var line in order.LineItems ?? [])
        {
            if (IsCancelled(line) && !wholeOrderCancelled)
            {
                continue;
            }

            foreach (var unit in Units(line, currency))
            {
                var key = (unit.Sku, unit.UnitPrice);
                folded[key] = folded.TryGetValue(key, out var known)
                    ? known with { Quantity = known.Quantity + unit.Quantity }
                    : unit;
            }
        }

        return [.. folded.Values
            .OrderBy(line => line.Sku, StringComparer.Ordinal)
            .ThenBy(line => line.UnitPrice.Minor)];
    }

    private static IEnumerable<ChannelOrderLine> Units(OrderLine line, string currency)
    {
        var money = Filled(line.Currency) ?? currency;
        var price = Money.Of(line.SalePrice ?? line.OriginalPrice, money) ?? Money.Zero(money);
        var title = Title(line);

        if (line.CombinedListingSkus is { Count: > 0 } parts)
        {
            return BundleUnits(parts, title, price);
        }

        var id = Filled(line.SkuId) ?? Filled(line.SellerSku) ?? throw new FormatException("A line without a SKU.");
        return [new(id, Filled(line.SellerSku) ?? id, title, 1, price)];
    }

    // The stock of a bundle is that of its parts. Its price is spread evenly over the units and adds up to the cent.
    private static IEnumerable<ChannelOrderLine> BundleUnits(IReadOnlyList<BundlePart> parts, string title, Money price)
    {
        var units = parts
            .Where(part => Filled(part.SkuId) is not null || Filled(part.SellerSku) is not null)
            .SelectMany(part => Enumerable.Repeat(part, Math.Max(1, part.SkuCount ?? 1)))
            .ToList();

        for (var i = 0; i < units.Count; i++)
        {
            var id = Filled(units[i].SkuId) ?? units[i].SellerSku!;
            var share = (price.Minor / units.Count) + (i < price.Minor % units.Count ? 1 : 0);
            yield return new(id, Filled(units[i].SellerSku) ?? id, title, 1, price with { Minor = share });
        }
    }

    private static string Title(OrderLine line) => (Filled(line.ProductName), Filled(line.SkuName)) switch
    {
        ({ } product, { } variant) when variant != "Default" => $"{product} · {variant}",
        ({ } product, _) => product,
        (null, { } variant) => variant,
        _ => Filled(line.SellerSku) ?? line.SkuId ?? "",
    };

    private static Money Sum(IEnumerable<ChannelOrderLine> lines, string currency) =>
        lines.Aggregate(Money.Zero(currency), (sum, line) => sum + (line.UnitPrice * line.Quantity));

    internal static bool IsCancelled(OrderLine line) =>
        line.DisplayStatus is OrderStatuses.Cancelled or OrderStatuses.CancelledInWebhooks;

    private static bool IsHidden(ChannelOrderState state) =>
        state is ChannelOrderState.Unpaid or ChannelOrderState.OnHold;

    internal static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
