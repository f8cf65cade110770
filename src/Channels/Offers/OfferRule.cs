using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Offers;

/// <summary>
/// How many of the available units a shop offers: for the whole shop, or for one SKU, which then goes by its own rule
/// alone.
/// </summary>
internal sealed class OfferRule : IInWorkspace
{
    /// <summary>The SKU of the rule for the whole shop.</summary>
    public const string WholeShop = "";

    public const int AllPercent = 100;
    public const int MostUnits = 9_999_999;

    public Guid WorkspaceId { get; init; }

    public Guid ShopId { get; init; }

    /// <summary>Our code; empty for the whole shop.</summary>
    public string Sku { get; init; } = WholeShop;

    /// <summary>This share of the available units, rounded down.</summary>
    public int Percent { get; private set; } = AllPercent;

    /// <summary>At least so many of the available units are not offered.</summary>
    public int KeptBack { get; private set; }

    /// <summary>Never more than this; null for no limit.</summary>
    public int? Most { get; private set; }

    /// <summary>At or below so many available units nothing is offered.</summary>
    public int StopAt { get; private set; }

    /// <summary>Where nobody set anything: everything is offered.</summary>
    public static OfferRule Everything(Guid shopId) => new() { ShopId = shopId };

    /// <summary>False when it was so already.</summary>
    public bool Set(OfferTerms terms)
    {
        var before = new OfferTerms(Percent, KeptBack, Most, StopAt);
        (Percent, KeptBack, Most, StopAt) = (terms.Percent, terms.KeptBack, terms.Most, terms.StopAt);
        return before != terms;
    }

    /// <summary>What the shop offers of so many available units.</summary>
    public int Offered(int available) => Derive(available).Offered;

    public OfferDerivation Derive(int available)
    {
        if (available <= StopAt && StopAt > 0)
        {
            return new(available, Share: 0, AfterKeptBack: 0, Offered: 0, IsStopped: true);
        }

        var share = (int)((long)available * Percent / AllPercent);
        var afterKeptBack = Math.Clamp(available - KeptBack, 0, share);
        return new(available, share, afterKeptBack, Math.Min(afterKeptBack, Most ?? int.MaxValue), IsStopped: false);
    }
}

/// <summary>What a person sets.</summary>
internal sealed record OfferTerms(int Percent, int KeptBack, int? Most, int StopAt);

/// <summary>How an offered number comes about, step by step.</summary>
/// <param name="Available">Units any channel may offer.</param>
/// <param name="Share">After the share.</param>
/// <param name="AfterKeptBack">After what is kept back at least.</param>
/// <param name="Offered">After the limit.</param>
/// <param name="IsStopped">Few are left, so nothing is offered.</param>
internal sealed record OfferDerivation(int Available, int Share, int AfterKeptBack, int Offered, bool IsStopped);
