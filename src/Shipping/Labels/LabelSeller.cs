using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Shipping.Rates;

namespace CreatorFlow.Shipping.Labels;

/// <summary>Who sells it, and the moment in which it is asked to.</summary>
internal sealed partial class Label
{
    /// <summary>The shop whose channel sells it; null when it is bought of the seller's own carrier.</summary>
    public Guid? ShopId { get; private set; }

    /// <summary>The channel's number of the order, where its channel sells it.</summary>
    public string? ChannelOrder { get; private set; }

    /// <summary>The channel's package, where the order has several or shares one.</summary>
    public string? ChannelPackage { get; private set; }

    /// <summary>What whoever sells it is asked about it by: a channel knows its order, and its package.</summary>
    public string AskedUnder => ChannelOrder is null ? Reference : $"{new LabelFor(ChannelOrder, ChannelPackage)}";

    public bool IsOfChannel => ShopId is not null;

    /// <summary>The service is chosen and the carrier will be asked to sell: committed before it is asked.</summary>
    public void BeginPurchase(string carrier, RateChoice choice, DateTimeOffset at)
    {
        BeginPurchase(carrier, at);
        ServiceCode = choice.Chosen.ServiceCode;
        Service = choice.Chosen.Service;
        CostMinor = choice.Chosen.Cost.Minor;
        Currency = choice.Chosen.Cost.Currency;
        SavingMinor = choice.Saving.Minor;
        Why = choice.Why;
        WhyText = choice.WhyText;
        Alternatives = choice.Alternatives;
    }

    /// <summary>The same where whoever sells it chooses the service, or has begun with one that was quoted.</summary>
    public void BeginPurchase(string carrier, DateTimeOffset at)
    {
        if (Carrier != carrier)
        {
            (Carrier, ServiceCode, Service) = (carrier, null, null);
            (CostMinor, Currency, SavingMinor) = (null, null, null);
            (Why, WhyText, Alternatives) = (null, null, []);
        }

        BuyingAt = at;
    }

    /// <summary>Whoever sold it said the price, and gives the label later.</summary>
    public void Costs(Money price) => (CostMinor, Currency) = (price.Minor, price.Currency);

    /// <summary>The carrier surely sold nothing.</summary>
    public void NotPurchased() => BuyingAt = null;
}
