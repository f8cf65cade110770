using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Webhooks;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Products;

/// <summary>Products are put on sale, taken off, deleted and recovered; each tells its own failure.</summary>
internal sealed class ChangeProducts(Market market)
{
    private const string Path = "/product/202309/products";
    private const int MaxAtOnce = 20;

    public IEnumerable<ApiEndpoint> Endpoints() =>
    [
        ApiEndpoint.Post($"{Path}/activate", Scopes.ProductsWrite, call => Move(
            call, Product.Active, from => from != Product.Deleted)),
        ApiEndpoint.Post($"{Path}/deactivate", Scopes.ProductsWrite, call => Move(
            call, Product.Deactivated, from => from == Product.Active)),
        ApiEndpoint.Post($"{Path}/recover", Scopes.ProductsWrite, call => Move(
            call, Product.Deactivated, from => from == Product.Deleted)),
        new("DELETE", Path, Scopes.ProductsWrite, call => Move(
            call, Product.Deleted, from => from != Product.Deleted)),
    ];

    private async Task<Reply> Move(Call call, string to, Func<string, bool> allows)
    {
        var read = call.Read();
        var ids = read.Texts("product_ids") ?? [];

        if (ids.Count is 0 or > MaxAtOnce)
        {
            read.Missing("product_ids");
        }

        if (read.Fault is { } fault)
        {
            return fault;
        }

        (string Id, Reply? Refusal)[] outcomes;

        lock (market.Gate)
        {
            outcomes = [.. ids.Select(id => (id, Move(id, to, allows)))];
        }

        await market.Journal.Save();
        return Reply.Ok(data => Fulfilment.ErrorList.Errors(data, outcomes, "product_id"));
    }

    private Reply? Move(string id, string to, Func<string, bool> allows)
    {
        if (market.Catalogue.FindProduct(id) is not { } product)
        {
            return Reply.Refused(Codes.UnknownProduct, "The product does not exist.");
        }

        if (!allows(product.Status))
        {
            return Reply.Refused(Codes.ProductStatusForbids, "The status of the product does not allow this.");
        }

        market.Move(product, to);
        return null;
    }
}

/// <summary>A product changes its status and the app is told.</summary>
internal static class ProductStatusChange
{
    /// <summary>Call under the gate.</summary>
    public static void Move(this Market market, Product product, string to)
    {
        product.Move(to, market.NowMs);
        market.Journal.Changed(product);
        market.TellStatus(product);
    }
}
