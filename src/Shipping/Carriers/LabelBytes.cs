namespace CreatorFlow.Shipping.Carriers;

/// <summary>
/// What a label is, told from its bytes: carriers name formats in their own ways, and a recovered label may come in
/// another format than the one that was bought.
/// </summary>
internal static class LabelBytes
{
    public const string Png = "image/png";
    public const string Gif = "image/gif";
    public const string Zpl = "application/zpl";
    public const string Pdf = "application/pdf";

    public static string? MediaTypeOf(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith(PngSignature))
        {
            return Png;
        }

        if (content.StartsWith("GIF8"u8))
        {
            return Gif;
        }

        if (content.StartsWith("%PDF-"u8))
        {
            return Pdf;
        }

        return content.TrimStart(" \r\n\t"u8).StartsWith("^XA"u8) ? Zpl : null;
    }

    public static string EndingOf(string mediaType) => mediaType switch
    {
        Png => ".png",
        Gif => ".gif",
        Pdf => ".pdf",
        _ => ".zpl",
    };

    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
}
