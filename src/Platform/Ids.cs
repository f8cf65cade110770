namespace CreatorFlow.Platform;

/// <summary>Time-ordered identifiers (UUID version 7), so that keys append to their index.</summary>
public static class Ids
{
    /// <summary>A new identifier that sorts after those made before <paramref name="at"/>.</summary>
    public static Guid New(DateTimeOffset at) => Guid.CreateVersion7(at);
}
