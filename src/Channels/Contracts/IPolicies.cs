namespace CreatorFlow.Channels.Contracts;

/// <summary>The rules by which channels judge their shops. They lie in the program: nothing is asked.</summary>
public interface IPolicies
{
    /// <summary>The rules for a shop; null: for what no shop sold.</summary>
    IShopPolicy Of(ConnectedShop? shop);
}

/// <summary>The rules for one shop, in its market and by its days.</summary>
public interface IShopPolicy
{
    /// <summary>The rule that holds at an instant. Each figure that the program goes by has one at any time.</summary>
    PolicyRule At(PolicyKey key, DateTimeOffset at);

    /// <summary>All that hold at an instant, in the order of their keys.</summary>
    IReadOnlyList<PolicyRule> InForce(DateTimeOffset at);

    /// <summary>The figures that become others after today and within so many days, the nearest first.</summary>
    IReadOnlyList<PolicyChange> Ahead(DateTimeOffset now, int days);

    /// <summary>True when it is written for another market, and taken here for want of a better one.</summary>
    bool IsAssumed(PolicyRule rule);
}
