using System.Globalization;
using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Wire;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Sandbox.TikTokShop.Gateway;

/// <summary>A call that passed the gateway: who calls, for which shop, with what.</summary>
internal sealed record Call(
    HttpContext Context, Shop? ShopOrNull, IReadOnlyDictionary<string, string> Query, JsonElement Body)
{
    /// <summary>The shop of a call that names one.</summary>
    public Shop Shop => ShopOrNull ?? throw new InvalidOperationException("The endpoint takes no shop_cipher.");

    public string Route(string name) => (string)Context.Request.RouteValues[name]!;

    public BodyReader Read() => new(Body);

    /// <summary>The page size, or null when it is no number or out of bounds.</summary>
    public int? PageSize(int usual, int most)
    {
        if (!Query.TryGetValue("page_size", out var text))
        {
            return usual;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && size >= 1
            && size <= most
            ? size
            : null;
    }
}
