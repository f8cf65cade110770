using System.Globalization;
using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Wire;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Sandbox.TikTokShop.Gateway;

/// <summary>A call that passed the gateway: who calls, for which shop, with what.</summary>
internal sealed record Call(
    HttpContext Context, Shop? ShopOrNull, IReadOnlyDictionary<string, string> Query, JsonElement Body)
{
    /// <summary>The token covers the shop of another seller.</summary>
    public bool IsOfOtherSeller { get; init; }

    /// <summary>The shop of a call that names one.</summary>
    public Shop Shop => ShopOrNull ?? throw new InvalidOperationException("The endpoint takes no shop_cipher.");

    public string Route(string name) => (string)Context.Request.RouteValues[name]!;

    public BodyReader Read() => new(Body);

    /// <summary>An instant of the query in seconds, null when it is not there; false when it is no number.</summary>
    public bool TryTime(string name, out long? seconds)
    {
        seconds = null;

        if (Query.GetValueOrDefault(name) is not { Length: > 0 } text)
        {
            return true;
        }

        var isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var found);
        seconds = isNumber ? found : null;
        return isNumber;
    }

    /// <summary>The page size, or null when it is no number or out of bounds.</summary>
    public int? PageSize(int usual, int most, int least = 1)
    {
        if (!Query.TryGetValue("page_size", out var text))
        {
            return usual;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && size >= least
            && size <= most
            ? size
            : null;
    }
}
