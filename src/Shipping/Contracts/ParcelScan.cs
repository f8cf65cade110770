namespace CreatorFlow.Shipping.Contracts;

/// <summary>One event of a parcel's way.</summary>
public sealed record ParcelScan(DateTimeOffset At, ParcelStep Step, string Text, string? Place);

/// <summary>What a scan means.</summary>
public enum ParcelStep
{
    /// <summary>The carrier knows of it, has not seen it.</summary>
    Announced,

    /// <summary>First scan or later on the way: dispatched.</summary>
    InTransit,

    /// <summary>With the buyer.</summary>
    Delivered,

    /// <summary>Something is wrong: exception, return.</summary>
    Trouble,
}
