using CreatorFlow.Channels;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Links;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels;

/// <summary>Its returns and cancellations.</summary>
internal sealed partial class ScriptedChannel
{
    public Queue<ChangedCases> ReturnChanges { get; } = [];

    public Queue<ChangedCases> CancellationChanges { get; } = [];

    /// <summary>What the sweep of returns and cancellations asked, in order.</summary>
    public List<(string What, DateTimeOffset Since, string? Page)> CaseSweeps { get; } = [];

    /// <summary>Thrown by the calls about returns alone.</summary>
    public ChannelFailure? ReturnsFailure { get; set; }

    public List<ChannelReturn> KnownReturns { get; } = [];

    public List<(string Id, ReturnAnswer Answer)> ReturnAnswers { get; } = [];

    public Task<ChangedCases> ReturnsChangedSince(
        ShopKey shop, DateTimeOffset since, string? page, CancellationToken ct) =>
        Changed("returns", ReturnChanges, shop, since, page);

    public Task<ChangedCases> CancellationsChangedSince(
        ShopKey shop, DateTimeOffset since, string? page, CancellationToken ct) =>
        Changed("cancellations", CancellationChanges, shop, since, page);

    public Task<IReadOnlyList<ChannelReturn>> Returns(
        ShopKey shop, IReadOnlyList<string> ids, SkuLinks links, CancellationToken ct)
    {
        Check(shop);
        Links.Add(links);
        return Task.FromResult<IReadOnlyList<ChannelReturn>>([.. KnownReturns.Where(own => ids.Contains(own.Id))]);
    }

    public Task<IReadOnlyList<ChannelReturnStep>> ReturnSteps(ShopKey shop, string returnId, CancellationToken ct)
    {
        Check(shop);
        return Task.FromResult<IReadOnlyList<ChannelReturnStep>>(
            [new(TestClock.Start, "BUYER", $"asked {returnId}", null, [])]);
    }

    public Task<IReadOnlyList<ChannelReason>> RejectReasons(
        ShopKey shop, string returnId, string language, CancellationToken ct)
    {
        Check(shop);
        return Task.FromResult<IReadOnlyList<ChannelReason>>([new("r1", $"{language} of {returnId}")]);
    }

    public Task<Result<ReturnAnswered>> AnswerReturn(
        ShopKey shop, string returnId, ReturnAnswer answer, SkuLinks links, CancellationToken ct)
    {
        Check(shop);
        ReturnAnswers.Add((returnId, answer));
        return Task.FromResult<Result<ReturnAnswered>>(
            new ReturnAnswered(false, KnownReturns.Single(own => own.Id == returnId)));
    }

    private Task<ChangedCases> Changed(
        string what, Queue<ChangedCases> changes, ShopKey shop, DateTimeOffset since, string? page)
    {
        Check(shop);
        CaseSweeps.Add((what, since, page));
        return ReturnsFailure is not null
            ? throw ReturnsFailure
            : Task.FromResult(changes.TryDequeue(out var next) ? next : new([], null));
    }
}
