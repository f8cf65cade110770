using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Channels.Limits;

/// <summary>Who goes first where calls wait for each other; the most urgent first.</summary>
internal enum CallLane
{
    Shipping,
    Stock,
    Orders,
    Catalogue,
}

/// <summary>The lane of a call: that of what it is made for, or else that of what it asks.</summary>
internal static class CallLanes
{
    private static readonly AsyncLocal<CallLane?> MadeFor = new();

    /// <summary>Every call until the disposal is made for this, whatever it asks.</summary>
    public static IDisposable For(CallLane lane)
    {
        var before = MadeFor.Value;
        MadeFor.Value = lane;
        return new Back(before);
    }

    public static CallLane Of(CallFamily family) => MadeFor.Value ?? family switch
    {
        CallFamily.Access or CallFamily.Shipping or CallFamily.Cancellations => CallLane.Shipping,
        CallFamily.Stock => CallLane.Stock,
        CallFamily.Orders => CallLane.Orders,
        _ => CallLane.Catalogue,
    };

    private sealed class Back(CallLane? before) : IDisposable
    {
        public void Dispose() => MadeFor.Value = before;
    }
}
