namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>What products are made of: categories, brands, pictures. Source: fact sheet 4.4.</summary>
public sealed class CatalogueApi
{
    private readonly Transport transport;

    internal CatalogueApi(Transport transport) => this.transport = transport;

    /// <summary>The categories that the shop may sell in.</summary>
    public Task<CategoryTree> Categories(TikTokShopAccess access, CategoryQuery query, CancellationToken ct) =>
        transport.Send<CategoryTree>(new Call(ProductEndpoints.Categories).With(query), access, ct);

    /// <summary>A page of brands, 1 to 100.</summary>
    public Task<BrandPage> Brands(
        TikTokShopAccess access, BrandQuery query, PageRequest page, CancellationToken ct) =>
        transport.Send<BrandPage>(new Call(ProductEndpoints.Brands).Page(page).With(query), access, ct);

    /// <summary>The same, page after page.</summary>
    public IAsyncEnumerable<Brand> AllBrands(
        TikTokShopAccess access, BrandQuery query, PageRequest first, CancellationToken ct) =>
        Pages.Walk<Brand, BrandPage>(first, page => Brands(access, query, page, ct), ct);

    /// <summary>
    /// Uploads a picture as <c>multipart/form-data</c>, which is not signed. It belongs to no shop. Errors: 36009021
    /// when it is too large.
    /// </summary>
    /// <param name="access">The seller; the shop is not named.</param>
    /// <param name="picture">JPEG or PNG, at most 5 MB.</param>
    /// <param name="useCase">What it is for, such as MAIN_IMAGE; null leaves it open.</param>
    /// <param name="ct">Stops the call.</param>
    public Task<UploadedImage> UploadImage(
        TikTokShopAccess access, Upload picture, string? useCase, CancellationToken ct) =>
        transport.Send<UploadedImage>(
            new Call(ProductEndpoints.UploadImage).Send(picture.With("use_case", useCase)), access, ct);
}
