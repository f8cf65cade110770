using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>
/// The documents of packages. TikTok Shop makes them after the package ships, and names an address that works for a
/// day: what is not there yet, or is not to be had at this moment, is asked for again by whoever needs it.
/// </summary>
internal sealed class TikTokShopPapers(TikTokShopClient client, IHttpClientFactory http)
{
    public const string HttpClientName = "tiktokshop-papers";
    public const int TimeoutSeconds = 20;
    public const int MaxPaperBytes = 8 * 1024 * 1024;

    private const string StillMade = "11034037";
    private const string TookTooLong = "11034023";
    private const string ThermalRegion = "BR";

    /// <summary>What it makes in a market.</summary>
    public static IReadOnlyList<LabelPaper> MadeIn(string region) =>
        [.. Enum.GetValues<LabelPaper>().Where(paper => paper != LabelPaper.Zpl || region == ThermalRegion)];

    /// <summary>The bytes as they are to be printed; null while there are none.</summary>
    public async Task<byte[]?> Label(
        TikTokShopAccess access, string packageId, LabelTerms terms, CancellationToken ct)
    {
        try
        {
            var document = await client.Document(access, packageId, Query(terms), ct);
            return Uri.TryCreate(document.DocUrl, UriKind.Absolute, out var address) ? await Load(address, ct) : null;
        }
        catch (ChannelFailure failure) when (failure.Code is StillMade or TookTooLong)
        {
            return null;
        }
    }

    internal static DocumentQuery Query(LabelTerms terms) => new()
    {
        DocumentType = terms.Paper switch
        {
            LabelPaper.PdfWithSlip => DocumentTypes.LabelAndPackingSlip,
            LabelPaper.Picture => DocumentTypes.LabelPicture,
            _ => DocumentTypes.Label,
        },
        DocumentSize = terms.Size.ToString(),
        DocumentFormat = terms.Paper switch
        {
            LabelPaper.Zpl => "ZPL",
            LabelPaper.Picture => null,
            _ => "PDF",
        },
    };

    private async Task<byte[]?> Load(Uri address, CancellationToken ct)
    {
        try
        {
            return await http.CreateClient(HttpClientName).GetByteArrayAsync(address, ct);
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
    }
}
