namespace CreatorFlow.Platform.Data;

/// <summary>
/// Marks a route that only reads the database and answers at once: its queries may share one connection. No call that
/// leaves the process, and no file that a slow reader draws out, may be made under it: <see
/// cref="CallsOutsideAttribute"/> takes it back.
/// </summary>
public sealed class SharedConnection
{
    /// <summary>The mark.</summary>
    public static readonly SharedConnection Mark = new();

    private SharedConnection()
    {
    }
}
