using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;

namespace CreatorFlow.Tests.Given;

/// <summary>The shares of creators in memory: those that a test tells.</summary>
internal sealed class GivenAffiliates : IAffiliates
{
    /// <summary>By the number of the order.</summary>
    public Dictionary<string, IReadOnlyList<AffiliateShare>> Told { get; } = [];

    public static AffiliateShare Share(
        string creator = "sample_creator", ContentKind content = ContentKind.Video, long? actual = null,
        DateTimeOffset? at = null) => new(
        1, "1729", null, creator, content, "7412", "Morning oil", 2, 1500, new Money(570, "USD"),
        actual is { } minor ? new Money(minor, "USD") : null, 0, 0,
        actual is null ? AffiliateState.Open : AffiliateState.Completed, at ?? TestClock.Start, TestClock.Start);

    public Task<IReadOnlyDictionary<string, IReadOnlyList<AffiliateShare>>> OfOrders(
        Guid shopId, IReadOnlyCollection<string> orderNumbers, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, IReadOnlyList<AffiliateShare>>>(
            Told.Where(own => orderNumbers.Contains(own.Key)).ToDictionary());
}
