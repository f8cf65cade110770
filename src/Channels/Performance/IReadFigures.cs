using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Channels.Performance;

/// <summary>Reads a part of a shop's figures. A failure of the channel leaves what was read before.</summary>
internal interface IReadFigures
{
    FiguresPart Part { get; }

    /// <summary>It is read day by day, of the days that have figures: without them it is not.</summary>
    bool NeedsDays => false;

    Task Run(ShopConnection shop, FiguresSpan span, CancellationToken ct);
}

/// <summary>The days that are read, by the clock of the shop.</summary>
/// <param name="Before">The day after the last one.</param>
internal sealed record FiguresSpan(DateOnly From, DateOnly Before, TimeZoneInfo Zone);
