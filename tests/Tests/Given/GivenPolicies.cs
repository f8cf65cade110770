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

    /// <summary>A rule of the shops in the United States, of so many units from a day on.</summary>
    public static PolicyRule Rule(PolicyKey key, PolicyUnit unit, decimal value, DateOnly from) =>
        new(key, [value], unit, "Test", new(2026, 11, 1)) { Region = "US", From = from };

    /// <summary>A rule of a regular order's dispatch.</summary>
    public static PolicyRule DispatchDays(int days, DateOnly from) =>
        Rule(PolicyKey.DispatchDays, PolicyUnit.BusinessDays, days, from);

    public IShopPolicy Of(ConnectedShop? shop) => book.Of(shop);

    public void Add(params PolicyRule[] rules) => book = new([.. Known, .. rules]);
}
