namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>A code of TikTok Shop and what it means for the caller.</summary>
/// <param name="Code">As answers carry it.</param>
/// <param name="Class">What to do.</param>
/// <param name="Meaning">What it says, in a few words.</param>
/// <param name="Traits">What else is known.</param>
public sealed record KnownError(
    long Code, ErrorClass Class, string Meaning, ErrorTraits Traits = ErrorTraits.None)
{
    /// <summary>True for a code that stands in the table.</summary>
    public bool IsKnown => Meaning.Length > 0;
}
