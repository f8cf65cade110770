using System.Globalization;
using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Products;

/// <summary>What a listing is put together from: categories, brands and pictures.</summary>
internal sealed class ListingParts(Market market)
{
    private long pictures;

    public IEnumerable<ApiEndpoint> Endpoints() =>
    [
        ApiEndpoint.Get("/product/202309/categories", Scopes.Products, _ => Categories()),
        ApiEndpoint.Get("/product/202309/brands", Scopes.Products, _ => Brands()),
        ApiEndpoint.Multipart("/product/202309/images/upload", Scopes.ProductsWrite, Upload),
    ];

    private Reply Categories()
    {
        string[] names;

        lock (market.Gate)
        {
            names = [.. market.Catalogue.Products.Select(product => product.Category).Distinct().Order()];
        }

        return Reply.Ok(data => data.Objects("categories"u8, names, (item, name) =>
        {
            item.WriteString("id"u8, (600_001 + Array.IndexOf(names, name)).ToString(CultureInfo.InvariantCulture));
            item.WriteString("parent_id"u8, "0"u8);
            item.WriteString("local_name"u8, name);
            item.WriteBoolean("is_leaf"u8, true);
            item.Strings("permission_statuses"u8, ["AVAILABLE"]);
        }));
    }

    private static Reply Brands() => Reply.Ok(data =>
    {
        data.Objects("brands"u8, ["Samplebrew", "Golden Hour"], (item, name) =>
        {
            item.WriteString("id"u8, $"{7_082_427_311_584_347_905 + name.Length}");
            item.WriteString("name"u8, name);
            item.WriteString("authorized_status"u8, "UNAUTHORIZED"u8);
        });
        data.WriteString("next_page_token"u8, ""u8);
        data.WriteNumber("total_count"u8, 2);
    });

    private async Task<Reply> Upload(Call call)
    {
        if (!call.Context.Request.HasFormContentType)
        {
            return Reply.Refused(Codes.NotMultipart, "The request body must be multipart/form-data.");
        }

        var form = await call.Context.Request.ReadFormAsync(call.Context.RequestAborted);

        if (form.Files.GetFile("data") is not { Length: > 0 })
        {
            return Reply.BadParameter("param data is missing");
        }

        var mark = Dice.Mix((ulong)Interlocked.Increment(ref pictures));
        return Reply.Ok(data =>
        {
            data.WriteString("uri"u8, $"tos-sample/{mark:x16}");
            data.WriteString("url"u8, $"https://img.example.com/{mark:x16}.jpg");
            data.WriteNumber("width"u8, 600);
            data.WriteNumber("height"u8, 600);
            data.WriteString("use_case"u8, form["use_case"].ToString() is { Length: > 0 } use ? use : "MAIN_IMAGE");
        });
    }
}
