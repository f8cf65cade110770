using System.Globalization;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Api;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Create;

/// <summary>The body of a new order; amounts as text in major units, instants as ISO 8601.</summary>
internal sealed record NewOrderBody(
    string? Number, string? Currency, string? Shipping, string? Tax, string? Note, bool? NotASale, string? PlacedAt,
    string? DispatchBy, NewAddressBody? ShipTo, IReadOnlyList<NewLineBody>? Lines)
{
    public NewOrder Read()
    {
        var unread = new List<Problem>();
        return new()
        {
            Number = Number?.Trim() ?? "",
            Currency = Currency?.Trim() ?? "",
            Shipping = Shipping?.Trim() ?? "",
            Tax = Tax?.Trim() ?? "",
            Note = Note?.Trim() ?? "",
            NotASale = NotASale == true,
            PlacedAt = Instant("placedAt", PlacedAt, unread),
            DispatchBy = Instant("dispatchBy", DispatchBy, unread),
            ShipTo = (ShipTo ?? new(null, null, null, null, null, null, null, null)).Read(),
            Lines = [.. (Lines ?? []).Select(line => new NewOrderLine(
                line.Sku?.Trim() ?? "", line.Quantity, line.UnitPrice?.Trim() ?? ""))],
            Unread = unread,
        };
    }

    private static DateTimeOffset? Instant(string field, string? said, List<Problem> unread)
    {
        const DateTimeStyles AsUtc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

        if (string.IsNullOrWhiteSpace(said))
        {
            return null;
        }

        if (DateTimeOffset.TryParse(said, CultureInfo.InvariantCulture, AsUtc, out var at))
        {
            return at;
        }

        unread.Add(CreateProblems.DayInvalid(field, said));
        return null;
    }
}

/// <summary>So many units of a SKU; its own price when none is said.</summary>
internal sealed record NewLineBody(string? Sku, int? Quantity, string? UnitPrice);

/// <summary>Where it goes.</summary>
internal sealed record NewAddressBody(
    string? Name, string? Line1, string? Line2, string? City, string? State, string? PostalCode, string? Country,
    string? Phone)
{
    public ChannelAddress Read() => new(
        Name?.Trim() ?? "", Line1?.Trim() ?? "", Line2?.Trim(), City?.Trim() ?? "", State?.Trim(),
        PostalCode?.Trim() ?? "", Country?.Trim() ?? "", Phone?.Trim());
}

/// <summary>Orders by hand for programs.</summary>
internal static class CreateApi
{
    private const string Path = "/api/v1/orders";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapApi(Path, "Orders").MapPost("", Create).RequirePermission(Permissions.OrdersCreate);

    private static async Task<IResult> Create(
        NewOrderBody body, CreateOrder create, OrderAnswer order, ICurrentActor me, CancellationToken ct) =>
        await order.Of(
            await create.Run(body.Read(), me.Actor, ct), (id, detail) => Results.Created($"{Path}/{id}", detail), ct);
}
