using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Channels.Policy;

/// <summary>All rules that are known, and which of them concern a shop.</summary>
internal sealed class PolicyBook(IReadOnlyList<PolicyRule> rules) : IPolicies
{
    public IShopPolicy Of(ConnectedShop? shop) => new ShopPolicy(
        rules,
        shop?.Region ?? "",
        shop?.Zone() ?? TimeZoneInfo.Utc);
}
