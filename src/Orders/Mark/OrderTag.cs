using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Orders.Mark;

/// <summary>A word that people put on an order, to find it and its like again.</summary>
internal sealed class OrderTag : IInWorkspace
{
    public const int MaxLength = 40;
    public const int MaxPerOrder = 20;

    public Guid WorkspaceId { get; init; }

    public Guid OrderId { get; init; }

    public string Tag { get; init; } = "";

    /// <summary>The form in which a tag is kept: small letters, single spaces. Null when it is none.</summary>
    public static string? Kept(string? typed)
    {
        var words = (typed ?? "").ToLowerInvariant()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var tag = string.Join(' ', words);
        return tag.Length is 0 or > MaxLength || tag.Contains(',') || tag.Any(char.IsControl) ? null : tag;
    }
}
