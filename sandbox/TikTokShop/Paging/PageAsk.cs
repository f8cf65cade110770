using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Paging;

/// <summary>How large a page may be, how large it is usually, and which way it is sorted when nobody says.</summary>
internal sealed record PageRules(
    int Usual, int Most, int Least = 1, bool Ascending = false, string Field = "create_time");

/// <summary>The paging members of a call's query. A token is good for the filters it was made with only.</summary>
internal sealed record PageAsk(int Size, PageToken? After, string Bound, string Field, bool Ascending)
{
    private static readonly string[] NotFilters =
        ["page_size", "page_token", "app_key", "timestamp", "sign", "shop_cipher", "access_token"];

    /// <summary>Reads them; the refusal when one is out of bounds or not understood.</summary>
    public static PageAsk? Read(Call call, PageRules rules, out Reply? refusal)
    {
        refusal = null;
        var field = call.Query.GetValueOrDefault("sort_field") is { Length: > 0 } named ? named : rules.Field;
        var isAscending = call.Query.GetValueOrDefault("sort_order") switch
        {
            "ASC" => true,
            "DESC" => false,
            _ => rules.Ascending,
        };

        if (call.PageSize(rules.Usual, rules.Most, rules.Least) is not { } size)
        {
            refusal = Reply.BadParameter($"param page_size must be between {rules.Least} and {rules.Most}");
            return null;
        }

        var bound = BoundOf(call);
        PageToken? after = null;

        if (call.Query.GetValueOrDefault("page_token") is { Length: > 0 } token
            && (after = PageToken.Decode(token, bound)) is null)
        {
            refusal = Reply.BadParameter("param page_token is invalid");
            return null;
        }

        return new PageAsk(size, after, bound, field, isAscending);
    }

    public Slice Slice() => new(Field == "update_time", Ascending, Size, After);

    public string Next(Page page) => page.Next?.Encode(Bound) ?? "";

    /// <summary>The filters of the call: its body and the rest of its query.</summary>
    private static string BoundOf(Call call)
    {
        var query = call.Query
            .Where(member => !NotFilters.Contains(member.Key))
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => $"{member.Key}={member.Value}");
        var body = call.Body.ToString();
        return $"{call.Shop.Id} {string.Join('&', query)} {(body == "{}" ? "" : body)}";
    }
}
