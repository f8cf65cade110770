using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Orders.Print;

/// <summary>The orders that an address names: ?ids=...&amp;ids=...</summary>
internal static class AskedOrders
{
    public static IReadOnlyList<Guid> In(HttpContext? context) =>
    [
        .. (context?.Request.Query["ids"] ?? []).OfType<string>()
            .Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty)
            .Distinct(),
    ];
}
