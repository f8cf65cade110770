namespace CreatorFlow.Channels.Contracts;

/// <summary>Fact: figures of a shop were read. The subject is the shop.</summary>
/// <param name="Shop">The shop's name.</param>
/// <param name="Until">The last day of which the channel has figures; null while there is none.</param>
/// <param name="Parts">What was read; what the channel refused is left out.</param>
public sealed record ShopFiguresRead(string Shop, DateOnly? Until, IReadOnlyList<FiguresPart> Parts);

/// <summary>
/// Fact: orders that creators brought were read, for the first time or changed. The subject is the shop.
/// </summary>
/// <param name="Shop">The shop's name.</param>
/// <param name="Numbers">The channel's numbers of the orders.</param>
public sealed record AffiliateOrdersRead(string Shop, IReadOnlyList<string> Numbers);

/// <summary>Fact: a person has the figures of a shop read now. The subject is the shop.</summary>
/// <param name="Shop">The shop's name.</param>
public sealed record ShopFiguresAsked(string Shop);

/// <summary>What of a shop's figures is read by itself. Kept as text and named by the API; never rename one.</summary>
public enum FiguresPart
{
    /// <summary>The shop as a whole, day by day.</summary>
    Days,

    /// <summary>Products.</summary>
    Products,

    /// <summary>Videos.</summary>
    Videos,

    /// <summary>LIVE sessions.</summary>
    Lives,

    /// <summary>Orders that creators brought.</summary>
    Affiliates,
}
