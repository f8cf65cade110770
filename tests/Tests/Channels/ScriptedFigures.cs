using CreatorFlow.Channels;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Performance;

namespace CreatorFlow.Tests.Channels;

/// <summary>How the scripted channel's shops sell.</summary>
internal sealed partial class ScriptedChannel : ITellFigures
{
    /// <summary>False where it tells no figures.</summary>
    public bool TellsFigures { get; set; } = true;

    public ITellFigures? Figures => TellsFigures ? this : null;

    public List<ToldShopDay> DaysTold { get; } = [];

    /// <summary>The last day it has figures of; null when it does not say.</summary>
    public DateOnly? FiguresUntil { get; set; }

    /// <summary>What sold, by day; two on a page.</summary>
    public Dictionary<DateOnly, List<ToldProduct>> ProductsTold { get; } = [];

    /// <summary>The videos, by day; two on a page.</summary>
    public Dictionary<DateOnly, List<ToldVideo>> VideosTold { get; } = [];

    /// <summary>LIVE sessions; two on a page.</summary>
    public List<ToldLive> LivesTold { get; } = [];

    /// <summary>What creators brought, the oldest first; two on a page.</summary>
    public List<ToldAffiliateOrder> BroughtTold { get; } = [];

    /// <summary>How the second page of a part fails; null when it does not.</summary>
    public Func<FiguresPart, ChannelFailure?> SecondPageFailure { get; set; } = _ => null;

    /// <summary>How a part fails; null when it does not.</summary>
    public Func<FiguresPart, ChannelFailure?> FiguresFailure { get; set; } = _ => null;

    /// <summary>The first pages that were asked for, in their order.</summary>
    public List<(FiguresPart Part, DateOnly From, DateOnly Before)> FiguresAsked { get; } = [];

    /// <summary>Since when orders of creators were asked for.</summary>
    public List<DateTimeOffset> BroughtSince { get; } = [];

    Task<ToldShopDays> ITellFigures.ShopDays(ShopKey shop, DateOnly from, DateOnly before, CancellationToken ct)
    {
        Ask(shop, FiguresPart.Days, from, before, null);
        return Task.FromResult(new ToldShopDays(
            [.. DaysTold.Where(day => day.Day >= from && day.Day < before)], FiguresUntil));
    }

    Task<ToldProducts> ITellFigures.Products(ShopKey shop, DateOnly day, string? page, CancellationToken ct)
    {
        Ask(shop, FiguresPart.Products, day, day.AddDays(1), page);
        var (some, next) = Paged(ProductsTold.GetValueOrDefault(day, []), page);
        return Task.FromResult(new ToldProducts(some, next));
    }

    Task<ToldVideos> ITellFigures.Videos(ShopKey shop, DateOnly day, string? page, CancellationToken ct)
    {
        Ask(shop, FiguresPart.Videos, day, day.AddDays(1), page);
        var (some, next) = Paged(VideosTold.GetValueOrDefault(day, []), page);
        return Task.FromResult(new ToldVideos(some, next));
    }

    Task<ToldLives> ITellFigures.Lives(
        ShopKey shop, DateOnly from, DateOnly before, string? page, CancellationToken ct)
    {
        Ask(shop, FiguresPart.Lives, from, before, page);
        var (some, next) = Paged(LivesTold, page);
        return Task.FromResult(new ToldLives(some, next));
    }

    Task<ToldAffiliateOrders> ITellFigures.AffiliateOrders(
        ShopKey shop, DateTimeOffset since, string? page, CancellationToken ct)
    {
        Ask(shop, FiguresPart.Affiliates, default, default, page);

        if (page is null)
        {
            BroughtSince.Add(since);
        }

        var (some, next) = Paged([.. BroughtTold.Where(order => order.PlacedAt >= since)], page);
        return Task.FromResult(new ToldAffiliateOrders(some, next));
    }

    private void Ask(ShopKey shop, FiguresPart part, DateOnly from, DateOnly before, string? page)
    {
        Check(shop);

        if ((FiguresFailure(part) ?? (page is null ? null : SecondPageFailure(part))) is { } failure)
        {
            throw failure;
        }

        if (page is null)
        {
            FiguresAsked.Add((part, from, before));
        }
    }
}
