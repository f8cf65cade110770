using CreatorFlow.Channels;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Tests.Given;

/// <summary>
/// A channel that sells the labels of its orders, in memory: one for each order, or for each of its packages, once.
/// </summary>
internal sealed class FakeChannelLabels : IChannelLabels
{
    private static readonly byte[] Page = [.. "%PDF-1.4 a label"u8];

    private readonly Lock guard = new();
    private readonly Dictionary<string, ChannelLabel> sold = [];

    /// <summary>Packages ever made.</summary>
    public int Sold => sold.Count;

    /// <summary>Times it was asked to sell.</summary>
    public int Asked { get; private set; }

    /// <summary>The services that were asked for, in order.</summary>
    public List<string?> Chosen { get; } = [];

    /// <summary>What it would carry orders by; none where it chooses itself.</summary>
    public List<LabelOffer> Offers { get; } =
        [new("s-fast", "Fast", new Money(760, "USD"), 3), new("s-slow", "Slow", new Money(420, "USD"), 5)];

    /// <summary>What it says with the sale, and never again; null where it does not.</summary>
    public Money? Price { get; set; }

    /// <summary>The pages are made at once.</summary>
    public bool PaperIsMade { get; set; } = true;

    /// <summary>Why it gives no pages; null when it does.</summary>
    public string? PaperRefused { get; set; }

    /// <summary>Whether a sale takes place whose answer is lost.</summary>
    public bool LosesAnswers { get; set; }

    /// <summary>Every call fails so; null when they work.</summary>
    public ChannelFailure? Failure { get; set; }

    /// <summary>Why a label is not sold; null when it is.</summary>
    public Func<string, Problem?> Refuses { get; set; } = _ => null;

    /// <summary>Orders whose packages are no more.</summary>
    public HashSet<string> Cancelled { get; } = [];

    public static string NumberOf(string order) => "TT" + order;

    public Task<Result<List<LabelOffer>>> Services(Guid shopId, LabelFor what, CancellationToken ct) =>
        Answer<List<LabelOffer>>(() => Offers);

    public Task<Result<ChannelLabel>> Buy(
        Guid shopId, LabelFor what, string? serviceId, CancellationToken ct) =>
        Answer<ChannelLabel>(() =>
        {
            Asked++;

            if (Refuses(what.OrderId) is { } problem)
            {
                return problem;
            }

            Chosen.Add(serviceId);
            sold.TryAdd($"{what}", new($"p-{what}", NumberOf($"{what}"), "USPS", null, null));
            return LosesAnswers
                ? throw new ChannelFailure(ChannelFailureKind.Retry, "The answer was lost.")
                : Shown(sold[$"{what}"] with { Cost = Price });
        });

    public Task<Result<ChannelLabel?>> Find(Guid shopId, LabelFor what, CancellationToken ct) =>
        Answer<ChannelLabel?>(() => sold.TryGetValue($"{what}", out var label) ? Shown(label) : null);

    public Task<Result<bool>> IsOver(Guid shopId, string packageId, CancellationToken ct) =>
        Answer<bool>(() => Cancelled.Contains(packageId["p-".Length..]));

    /// <summary>It has left by the hand of somebody at the channel itself.</summary>
    public void ShipThere(string order) =>
        sold[order] = new("p-" + order, NumberOf(order), "USPS", null, null);

    private ChannelLabel Shown(ChannelLabel label) => label with
    {
        Paper = PaperIsMade && PaperRefused is null ? Page : null, PaperRefused = PaperRefused,
    };

    private Task<Result<T>> Answer<T>(Func<Result<T>> answer)
    {
        lock (guard)
        {
            return Failure is { } failure ? throw failure : Task.FromResult(answer());
        }
    }
}
