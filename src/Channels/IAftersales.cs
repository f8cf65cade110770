using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Links;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels;

/// <summary>
/// What a channel tells and takes of returns and cancellations. Failures as those of a sales channel.
/// </summary>
internal interface IAftersales
{
    /// <summary>A page of the returns changed since then, oldest change first.</summary>
    Task<ChangedCases> ReturnsChangedSince(ShopKey shop, DateTimeOffset since, string? page, CancellationToken ct);

    /// <summary>A page of the cancellations changed since then, oldest change first.</summary>
    Task<ChangedCases> CancellationsChangedSince(
        ShopKey shop, DateTimeOffset since, string? page, CancellationToken ct);

    /// <summary>Returns by number; unknown ones are left out.</summary>
    Task<IReadOnlyList<ChannelReturn>> Returns(
        ShopKey shop, IReadOnlyList<string> ids, SkuLinks links, CancellationToken ct);

    /// <summary>What happened to a return, the oldest first.</summary>
    Task<IReadOnlyList<ChannelReturnStep>> ReturnSteps(ShopKey shop, string returnId, CancellationToken ct);

    /// <summary>The reasons that may be given for refusing a return as it stands now.</summary>
    /// <param name="language">What the reader reads, such as "es".</param>
    Task<IReadOnlyList<ChannelReason>> RejectReasons(
        ShopKey shop, string returnId, string language, CancellationToken ct);

    /// <summary>Answers a return. Repeating is harmless.</summary>
    Task<Result<ReturnAnswered>> AnswerReturn(
        ShopKey shop, string returnId, ReturnAnswer answer, SkuLinks links, CancellationToken ct);
}

/// <summary>Changed returns or cancellations. No next page on the last one.</summary>
internal sealed record ChangedCases(IReadOnlyList<ChangedCase> Cases, string? NextPage);

/// <summary>A return or a cancellation that changed, and the order it is about.</summary>
internal sealed record ChangedCase(string Id, string OrderId, DateTimeOffset UpdatedAt);
