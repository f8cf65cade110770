namespace CreatorFlow.Channels.Contracts;

/// <summary>A shop was connected or disconnected, lost access, or its catalogue was read.</summary>
/// <param name="Id">Our id of the connection.</param>
public sealed record ConnectionChanged(Guid Id);
