using System.Text;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client.Cases;

internal static class ProductCases
{
    private const string Failed = """
        {"errors":[{"code":12052990,"message":"Check failed","detail":{"product_id":"1","sku_id":"2",
        "extra_errors":[{"warehouse_id":"3","code":12052097,"message":"no"}]}}]}
        """;

    private static readonly ProductDraft Draft = new()
    {
        IdempotencyKey = "once",
        Title = "Kettle",
        MainImages = [new() { Uri = "tos-1" }],
        Skus =
        [
            new()
            {
                SellerSku = "K-1",
                Price = new() { Value = 19.50m, Currency = "USD" },
                Inventory = [new() { WarehouseId = "7", Quantity = 3 }],
            },
        ],
        PackageWeight = new() { Value = 1.2m, Unit = "KILOGRAM" },
    };

    public static EndpointCase[] All { get; } =
    [
        EndpointCase.Of(
            ProductEndpoints.Search,
            api => api.Products.Search(
                From.Access,
                new() { Status = "ALL", SellerSkus = ["K-1"], UpdatedUntil = From.At(9), ReturnDraftVersion = true },
                From.Next,
                From.Ct),
            "/product/202502/products/search",
            "page_size=20&page_token=a+b/c==",
            """{"status":"ALL","seller_skus":["K-1"],"update_time_le":9,"return_draft_version":true}""",
            """{"total_count":1,"products":[{"id":"1","skus":[{"id":"2","status_info":{"status":"NORMAL"}}]}]}""",
            page => page.Products![0].Skus![0].Status!.Status.ShouldBe("NORMAL")),
        EndpointCase.Of(
            ProductEndpoints.Get,
            api => api.Products.Get(
                From.Access, From.Product, new ProductView { ReturnDraftVersion = true, Locale = "en-US" }, From.Ct),
            $"/product/202309/products/{From.Product}",
            "locale=en-US&return_draft_version=true",
            "",
            """{"id":"1","skus":[{"price":{"currency":"USD","tax_exclusive_price":"21.00","sale_price":""}}]}""",
            product => (product.Skus![0].Price!.TaxExclusivePrice, product.Skus[0].Price!.SalePrice)
                .ShouldBe((21.00m, null))),
        EndpointCase.Of(
            ProductEndpoints.Create,
            api => api.Products.Create(From.Access, Draft, From.Ct),
            "/product/202309/products",
            "",
            """
            {"idempotency_key":"once","title":"Kettle","main_images":[{"uri":"tos-1"}],
            "skus":[{"seller_sku":"K-1","price":{"amount":"19.50","currency":"USD"},
            "inventory":[{"warehouse_id":"7","quantity":3}]}],"package_weight":{"value":"1.2",
            "unit":"KILOGRAM"}}
            """,
            """{"product_id":"1","skus":[{"id":"2","seller_sku":"K-1"}],"warnings":[{"message":"short"}]}""",
            saved => (saved.ProductId, saved.Skus![0].Id, saved.Warnings![0].Message).ShouldBe(("1", "2", "short"))),
        EndpointCase.Of(
            ProductEndpoints.Edit,
            api => api.Products.Edit(From.Access, "1", new() { Title = "Pot" }, From.Ct),
            "/product/202309/products/1",
            "",
            """{"title":"Pot"}""",
            """{"product_id":"1"}""",
            saved => saved.ProductId.ShouldBe("1")),
        EndpointCase.Of(
            ProductEndpoints.EditPart,
            api => api.Products.EditPart(From.Access, "1", new() { Title = "Pot" }, From.Ct),
            "/product/202309/products/1/partial_edit",
            "",
            """{"title":"Pot"}""",
            """{"product_id":"1"}""",
            saved => saved.ProductId.ShouldBe("1")),
        Change(ProductEndpoints.Activate, api => api.Products.Activate(From.Access, ["1", "2"], From.Ct), "/activate"),
        Change(
            ProductEndpoints.Deactivate,
            api => api.Products.Deactivate(From.Access, ["1", "2"], From.Ct),
            "/deactivate"),
        Change(ProductEndpoints.Recover, api => api.Products.Recover(From.Access, ["1", "2"], From.Ct), "/recover"),
        Change(ProductEndpoints.Delete, api => api.Products.Delete(From.Access, ["1", "2"], From.Ct), ""),
        EndpointCase.Of(
            ProductEndpoints.UploadImage,
            api => api.Catalogue.UploadImage(
                From.Access,
                new(Encoding.ASCII.GetBytes("JPEG bytes"), "kettle.jpg", "image/jpeg"),
                "MAIN_IMAGE",
                From.Ct),
            "/product/202309/images/upload",
            "",
            "JPEG bytes",
            """{"uri":"tos-1","url":"https://img.example/1","height":600,"width":500,"use_case":"MAIN_IMAGE"}""",
            image => (image.Uri, image.Height, image.Width).ShouldBe(("tos-1", 600, 500))),
        EndpointCase.Of(
            ProductEndpoints.Categories,
            api => api.Catalogue.Categories(From.Access, new() { Keyword = "shoes" }, From.Ct),
            "/product/202309/categories",
            "keyword=shoes",
            "",
            """{"categories":[{"id":"600001","parent_id":"0","is_leaf":false}]}""",
            tree => (tree.Categories![0].ParentId, tree.Categories[0].IsLeaf).ShouldBe(("0", false))),
        EndpointCase.Of(
            ProductEndpoints.Brands,
            api => api.Catalogue.Brands(From.Access, new() { IsAuthorized = true }, From.Next, From.Ct),
            "/product/202309/brands",
            "is_authorized=true&page_size=20&page_token=a+b/c==",
            "",
            """{"brands":[{"id":"1","name":"Samplebrew","is_t1_brand":true}],"total_count":1}""",
            page => (page.Brands![0].Name, page.Brands[0].IsT1Brand).ShouldBe(("Samplebrew", true))),
        EndpointCase.Of(
            ProductEndpoints.SearchStock,
            api => api.Inventory.Search(From.Access, new() { ProductIds = [From.Product] }, From.Ct),
            "/product/202309/inventory/search",
            "",
            """{"product_ids":["1729592969712207008"]}""",
            """{"inventory":[{"skus":[{"id":"2","warehouse_inventory":[{"available_quantity":42}]}]}]}""",
            levels => levels.Inventory![0].Skus![0].WarehouseInventory![0].AvailableQuantity.ShouldBe(42)),
        EndpointCase.Of(
            ProductEndpoints.UpdateStock,
            api => api.Inventory.Update(
                From.Access,
                From.Product,
                [new() { Id = "2", Inventory = [new() { WarehouseId = "7", Quantity = 0, HandlingTime = 2 }] }],
                From.Ct),
            $"/product/202309/products/{From.Product}/inventory/update",
            "",
            """{"skus":[{"id":"2","inventory":[{"warehouse_id":"7","quantity":0,"handling_time":2}]}]}""",
            Failed,
            updated =>
            {
                var error = updated.Errors.ShouldHaveSingleItem();
                (updated.AllAccepted, error.Class).ShouldBe((false, ErrorClass.AskSeller));
                (error.Detail!.SkuId, error.Detail.ExtraErrors![0].WarehouseId, error.Detail.ExtraErrors[0].Code)
                    .ShouldBe(("2", "3", 12052097));
            }),
        EndpointCase.Quiet(
            ProductEndpoints.UpdatePrices,
            api => api.Prices.Update(
                From.Access, "1", [new() { Id = "2", Price = new() { Amount = 5000m, Currency = "IDR" } }], From.Ct),
            "/product/202309/products/1/prices/update",
            "",
            """{"skus":[{"id":"2","price":{"amount":"5000","currency":"IDR"}}]}"""),
    ];

    private static EndpointCase Change(
        Endpoint endpoint, Func<TikTokShopApi, Task<ProductsChanged>> call, string verb) => EndpointCase.Of(
        endpoint,
        call,
        "/product/202309/products" + verb,
        "",
        """{"product_ids":["1","2"]}""",
        Failed,
        changed => changed.Errors![0].Detail!.ProductId.ShouldBe("1"));
}
