namespace CreatorFlow.Channels.Contracts;

/// <summary>What a channel is asked to sell a label for.</summary>
/// <param name="OrderId">The channel's number of the order; of one of them where several share the package.</param>
/// <param name="PackageId">One package of an order that has several or shares it; null for the whole order.</param>
public sealed record LabelFor(string OrderId, string? PackageId = null)
{
    private const char Between = '/';

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static LabelFor Read(string text) => text.IndexOf(Between, StringComparison.Ordinal) is var at and >= 0
        ? new(text[..at], text[(at + 1)..])
        : new(text);

    public override string ToString() => PackageId is null ? OrderId : $"{OrderId}{Between}{PackageId}";
}
