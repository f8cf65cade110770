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
        shop.IsRight = shop.Granted is null || shop.Granted.Any(shop.Connection.IsSame);

        return shop switch
        {
            { Granted: null } => CheckResult.NotChecked,
            { IsRight: true } => new(CheckFinding.ShopRight, shop.Connection.Label),
            _ => new(CheckFinding.ShopOther, string.Join(", ", shop.Granted.Select(own => own.Label))),
        };
    }
}
