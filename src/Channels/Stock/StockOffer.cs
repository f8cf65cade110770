using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Channels.Stock;

/// <summary>What is to be done about a SKU at a shop, and what became of it.</summary>
/// <param name="listing">As it stood before ours was read: a later change is a change still to be sent.</param>
/// <param name="ours">What we may offer there.</param>
internal sealed class StockOffer(Listing listing, OfferedSku sku, int ours, StockDecision decision)
{
    public Listing Listing { get; } = listing;

    public OfferedSku Sku { get; } = sku;

    public int Ours { get; } = ours;

    public StockDecision Decision { get; } = decision;

    /// <summary>When the channel answered: to the question what it offers, or to the number set.</summary>
    public DateTimeOffset AnsweredAt { get; set; }

    /// <summary>The channel does not take the number: a person must look.</summary>
    public string? Refusal { get; set; }

    /// <summary>The call did not get through: later again.</summary>
    public ChannelFailure? Failure { get; set; }

    public bool WasTaken => Decision.Push is not null && Refusal is null && Failure is null;
}
