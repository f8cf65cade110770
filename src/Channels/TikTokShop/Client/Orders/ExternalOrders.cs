namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Orders with what they are called elsewhere; at most 100. Source: fact sheet 4.3.</summary>
public sealed record ExternalOrders
{
    public required IReadOnlyList<ExternalOrderLink> Orders { get; init; }
}

/// <summary>An order and what it is called in another system.</summary>
public sealed class ExternalOrderLink
{
    /// <summary>The order at TikTok Shop.</summary>
    public string? Id { get; set; }

    public ExternalOrder? ExternalOrder { get; set; }
}

/// <summary>An order as another system knows it.</summary>
public sealed class ExternalOrder
{
    public string? Id { get; set; }

    /// <summary>The other system, for example SHOPIFY or ORDER_MANAGEMENT_SYSTEM.</summary>
    public string? Platform { get; set; }

    public IReadOnlyList<ExternalOrderLine>? LineItems { get; set; }
}

/// <summary>A line as both systems know it.</summary>
public sealed class ExternalOrderLine
{
    /// <summary>In the other system.</summary>
    public string? Id { get; set; }

    /// <summary>At TikTok Shop.</summary>
    public string? OriginId { get; set; }
}

/// <summary>Which names were not taken.</summary>
public sealed class ExternalOrdersAdded : PartialAnswer;

/// <summary>What an order is called elsewhere.</summary>
public sealed class ExternalOrderNames : Answer
{
    public IReadOnlyList<ExternalOrder>? ExternalOrders { get; set; }
}

/// <summary>The orders that have this name elsewhere.</summary>
public sealed class ExternalOrderMatches : Answer
{
    public IReadOnlyList<ExternalOrderLink>? Orders { get; set; }
}
