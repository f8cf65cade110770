namespace CreatorFlow.Ui;

/// <summary>
/// What one module offers in the palette. It is asked in the scope of the request and offers only what the person may
/// do; the server still decides when it is done.
/// </summary>
public interface ICommandSource
{
    /// <summary>What matches; at most a handful, best first.</summary>
    /// <param name="query">What was typed, trimmed; empty before anything is.</param>
    /// <param name="ct">The browser gave up.</param>
    Task<IReadOnlyList<PaletteCommand>> Find(string query, CancellationToken ct);
}
