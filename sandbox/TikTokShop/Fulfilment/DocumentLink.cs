using System.Globalization;
using System.Text;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Fulfilment;

/// <summary>The address of a document: what it shows and until when, signed so that it cannot be made up.</summary>
internal sealed record DocumentLink(string ShopId, long PackageId, string Type, string Size, string Format)
{
    private const long LifeSeconds = 24 * 3_600;

    public static string Make(Market market, long packageId, string type, string size, string format)
    {
        var until = (market.NowMs / 1_000) + LifeSeconds;
        var text = string.Create(
            CultureInfo.InvariantCulture, $"{market.Shop.Id}/{packageId}/{type}/{size}/{format}/{until}");
        return $"/documents/{text}/{Sign(market.App.Secret, text)}";
    }

    /// <summary>Reads the path behind /documents/; null when it is made up or too old.</summary>
    public static DocumentLink? Read(Seller seller, string path)
    {
        var parts = path.Split('/');

        if (parts.Length != 7
            || Sign(seller.App.Secret, string.Join('/', parts[..6])) != parts[6]
            || !long.TryParse(parts[1], CultureInfo.InvariantCulture, out var packageId)
            || !long.TryParse(parts[5], CultureInfo.InvariantCulture, out var until)
            || until < seller.NowMs / 1_000)
        {
            return null;
        }

        return new DocumentLink(parts[0], packageId, parts[2], parts[3], parts[4]);
    }

    private static string Sign(string secret, string text) =>
        Signature.OfWebhook("document", secret, Encoding.UTF8.GetBytes(text))[..32];
}
