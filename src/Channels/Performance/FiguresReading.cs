using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Performance;

/// <summary>How far a part of a shop's figures is read.</summary>
internal sealed class FiguresReading : IInWorkspace
{
    private FiguresReading()
    {
    }

    public FiguresReading(Guid workspaceId, Guid shopId, FiguresPart part) =>
        (WorkspaceId, ShopId, Part) = (workspaceId, shopId, part);

    public Guid WorkspaceId { get; private set; }

    public Guid ShopId { get; private set; }

    public FiguresPart Part { get; private set; }

    /// <summary>The last day that was read; of orders, the day on which the newest was placed.</summary>
    public DateOnly? NewestDay { get; private set; }

    /// <summary>When it was last read to the end.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Why it could not be read, in the channel's words.</summary>
    public string? Trouble { get; private set; }

    /// <summary>The latest of these days and the one before; null when there is none.</summary>
    public static DateOnly? Later(DateOnly? before, IEnumerable<DateOnly> days) =>
        days.Cast<DateOnly?>().Append(before).Max();

    /// <summary>This day is read; the reading may go on.</summary>
    public void Came(DateOnly day) => NewestDay = NewestDay > day ? NewestDay : day;

    public void Done(DateTimeOffset at) => (ReadAt, Trouble) = (at, null);

    public void Fail(string why) => Trouble = why;
}
