namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>The endpoints of products, their stock and their prices. Source: fact sheet 4.4.</summary>
public static class ProductEndpoints
{
    public static readonly Endpoint Search = new(
        "products.search", HttpMethod.Post, "/product/{version}/products/search", "202502", "202309")
    { Scope = Scopes.Products, MaxPageSize = 100 };

    public static readonly Endpoint Get = new(
        "products.get", HttpMethod.Get, "/product/{version}/products/{product_id}", "202309")
    { Scope = Scopes.Products };

    public static readonly Endpoint Create = new(
        "products.create", HttpMethod.Post, "/product/{version}/products", "202309")
    { Scope = Scopes.ProductsWrite, IsWrite = true, Idempotency = IdempotencyKind.Body };

    public static readonly Endpoint Edit = new(
        "products.edit", HttpMethod.Put, "/product/{version}/products/{product_id}", "202309")
    { Scope = Scopes.ProductsWrite, IsWrite = true };

    public static readonly Endpoint EditPart = new(
        "products.edit_part", HttpMethod.Post, "/product/{version}/products/{product_id}/partial_edit", "202309")
    { Scope = Scopes.ProductsWrite, IsWrite = true };

    public static readonly Endpoint Activate = new(
        "products.activate", HttpMethod.Post, "/product/{version}/products/activate", "202309")
    { Scope = Scopes.ProductsWrite, IsWrite = true, MaxIds = 20 };

    public static readonly Endpoint Deactivate = new(
        "products.deactivate", HttpMethod.Post, "/product/{version}/products/deactivate", "202309")
    { Scope = Scopes.ProductsWrite, IsWrite = true, MaxIds = 20 };

    public static readonly Endpoint Recover = new(
        "products.recover", HttpMethod.Post, "/product/{version}/products/recover", "202309")
    { Scope = Scopes.ProductsWrite, IsWrite = true, MaxIds = 20 };

    public static readonly Endpoint Delete = new(
        "products.delete", HttpMethod.Delete, "/product/{version}/products", "202309")
    { Scope = Scopes.ProductsWrite, IsWrite = true, MaxIds = 20 };

    public static readonly Endpoint UploadImage = new(
        "products.upload_image", HttpMethod.Post, "/product/{version}/images/upload", "202309")
    { Scope = Scopes.ProductsWrite, IsShopBound = false, IsWrite = true };

    public static readonly Endpoint Categories = new(
        "products.categories", HttpMethod.Get, "/product/{version}/categories", "202309")
    { Scope = Scopes.Products };

    public static readonly Endpoint Brands = new(
        "products.brands", HttpMethod.Get, "/product/{version}/brands", "202309")
    { Scope = Scopes.Products, MaxPageSize = 100 };

    public static readonly Endpoint SearchStock = new(
        "inventory.search", HttpMethod.Post, "/product/{version}/inventory/search", "202309")
    { Scope = Scopes.Products, MaxIds = 600 };

    public static readonly Endpoint UpdateStock = new(
        "inventory.update", HttpMethod.Post, "/product/{version}/products/{product_id}/inventory/update", "202309")
    { Scope = Scopes.ProductsWrite, IsWrite = true };

    public static readonly Endpoint UpdatePrices = new(
        "prices.update", HttpMethod.Post, "/product/{version}/products/{product_id}/prices/update", "202309")
    { Scope = Scopes.ProductsWrite, IsWrite = true };

    public static IReadOnlyList<Endpoint> All { get; } =
    [
        Search, Get, Create, Edit, EditPart, Activate, Deactivate, Recover, Delete, UploadImage, Categories,
        Brands, SearchStock, UpdateStock, UpdatePrices,
    ];
}
