using CreatorFlow.Platform.Tenancy;
using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Shipping.Track;

/// <summary>One scan of a parcel. The carrier repeats all of them at each question: the key keeps them once.</summary>
internal sealed class ScanRow : IInWorkspace
{
    /// <summary>Longer texts are cut.</summary>
    public const int MaxTextCharacters = 200;

    public Guid WorkspaceId { get; init; }

    public Guid LabelId { get; init; }

    public DateTimeOffset At { get; init; }

    public string Text { get; init; } = "";

    public ParcelStep Step { get; init; }

    public string? Place { get; init; }

    public ParcelScan ToScan() => new(At, Step, Text, Place);
}
