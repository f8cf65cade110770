namespace CreatorFlow.Channels.Diagnosis.Checks;

/// <summary>Is the consent that of this shop, in its region, and not of another one of the seller?</summary>
internal sealed class CheckShop : IShopCheck
{
    public CheckName Name => CheckName.Shop;

    public Task<CheckResult> Run(CheckedShop shop, CancellationToken ct) => Task.FromResult(Compare(shop));

    private static CheckResult Compare(CheckedShop shop)
    {
        if (!shop.HasAccess)
        {
            return CheckResult.NotChecked;
        }

        // Where the channel does not say which shops it are, the cipher stands for ours.
        shop.IsRight = shop.Granted is null || shop.Granted.Any(own =>
            own.ExternalId == shop.Connection.ExternalId && own.Region == shop.Connection.Region);

        return shop switch
        {
            { Granted: null } => CheckResult.NotChecked,
            { IsRight: true } => new(CheckFinding.ShopRight, Names([Own(shop)])),
            _ => new(CheckFinding.ShopOther, Names(shop.Granted.Select(own => (own.Name, own.Region)))),
        };
    }

    private static (string Name, string Region) Own(CheckedShop shop) =>
        (shop.Connection.Name, shop.Connection.Region);

    private static string Names(IEnumerable<(string Name, string Region)> shops) =>
        string.Join(", ", shops.Select(own => $"{own.Name} ({own.Region})"));
}
