namespace CreatorFlow.Identity;

/// <summary>Where to go after signing in: only within this site, whatever the link said.</summary>
internal static class LocalAddress
{
    public const string Home = "/";

    private const int MaxLength = 2000;

    /// <summary>The address when it is a path of this site; else home.</summary>
    public static string OrHome(string? address) => IsLocal(address) ? address! : Home;

    /// <summary>
    /// Browsers read "//host" and "/\host" as another site, and drop tabs and line breaks before they look; so an
    /// address with either is none of ours.
    /// </summary>
    public static bool IsLocal(string? address) =>
        address is { Length: > 0 and <= MaxLength }
        && address[0] == '/'
        && (address.Length == 1 || address[1] is not ('/' or '\\'))
        && !address.Any(char.IsControl);
}
