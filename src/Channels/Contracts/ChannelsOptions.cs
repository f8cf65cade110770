namespace CreatorFlow.Channels.Contracts;

/// <summary>What the host tells the module about its surroundings.</summary>
public sealed partial record ChannelsOptions
{
    /// <summary>Where browsers and channels reach this program, such as https://shop.example.com.</summary>
    public required Uri PublicAddress { get; init; }

    /// <summary>Where channels reach this program when they cannot by the public address; null: the same.</summary>
    public Uri? BackupAddress { get; init; }

    /// <summary>
    /// How soon a shop is asked again after a sweep found what no webhook told, or while webhooks fail.
    /// </summary>
    public TimeSpan SweepSoonest { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often each shop is asked for orders that no webhook told, while all is calm.</summary>
    public TimeSpan SweepEvery { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How far a sweep reaches back behind the newest order it has seen.</summary>
    public TimeSpan SweepOverlap { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How far back the first sweep of a new connection reaches.</summary>
    public TimeSpan FirstSweep { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Stock changes within this time are pushed together.</summary>
    public TimeSpan StockPushDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A number that waits until orders are known is looked at again after this time.</summary>
    public TimeSpan AskAgainAfter { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How often all numbers of a shop are compared with ours.</summary>
    public TimeSpan ReconcileEvery { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often each shop is asked what it was settled.</summary>
    public TimeSpan StatementsEvery { get; init; } = TimeSpan.FromHours(6);

    /// <summary>How far back the first reading of statements reaches, and later ones for money on its way.</summary>
    public TimeSpan FirstStatements { get; init; } = TimeSpan.FromDays(90);

    /// <summary>How far reading statements reaches back behind the newest it has seen.</summary>
    public TimeSpan StatementsOverlap { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How often each shop is asked how it sells.</summary>
    public TimeSpan FiguresEvery { get; init; } = TimeSpan.FromHours(6);

    /// <summary>How many days back the first reading of figures reaches.</summary>
    public int FirstFiguresDays { get; init; } = 90;

    /// <summary>How many days reading figures reaches back behind the newest: channels restate them.</summary>
    public int FiguresOverlapDays { get; init; } = 7;

    /// <summary>How far back orders of creators are read again while their commission is an estimate.</summary>
    public TimeSpan OpenCommissions { get; init; } = TimeSpan.FromDays(60);

    /// <summary>A difference that is gone after this time was on its way, and is none.</summary>
    public TimeSpan DifferenceAge { get; init; } = TimeSpan.FromSeconds(10);
}
