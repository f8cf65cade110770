using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Policy;
using CreatorFlow.Channels.TikTokShop.Policy;

namespace CreatorFlow.Tests.Given;

/// <summary>The rules of the product, and those that a test adds.</summary>
internal sealed class GivenPolicies : IPolicies
{
    private static readonly IReadOnlyList<PolicyRule> Known = TikTokShopPolicy.Rules();

    private PolicyBook book = new(Known);

    /// <summary>The rules for no shop.</summary>
    public static IShopPolicy Usual => new PolicyBook(Known).Of(null);

    public IShopPolicy Of(ConnectedShop? shop) => book.Of(shop);

    public void Add(params PolicyRule[] rules) => book = new([.. Known, .. rules]);
}
