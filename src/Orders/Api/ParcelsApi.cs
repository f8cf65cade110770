using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Show;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Api;

/// <summary>Parcels for programs: split, combine, take apart, ship one. Each answers with those of the order.</summary>
internal static class ParcelsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/api/v1/orders", "Orders");

        api.MapGet("/{id:guid}/parcels", List).RequirePermission(Permissions.OrdersRead);
        api.MapPost("/{id:guid}/parcels", Split).RequirePermission(Permissions.OrdersShip);
        api.MapPost("/{id:guid}/parcels/unpack", Unpack).RequirePermission(Permissions.OrdersShip);
        api.MapPost("/{id:guid}/parcels/{parcel:guid}/ship", Ship).RequirePermission(Permissions.OrdersShip);
        api.MapPost("/combine", Combine).RequirePermission(Permissions.OrdersShip);
    }

    private static async Task<IResult> List(Guid id, ShownParcels parcels, CancellationToken ct) =>
        await parcels.Find(id, ct) is { } own
            ? Results.Ok(own.Select(ParcelJson.Of))
            : new Refusal(OrderProblems.NotFound(id));

    private static async Task<IResult> Split(
        Guid id, SplitBody body, SplitOrder split, ShownParcels parcels, ICurrentActor me, CancellationToken ct) =>
        await Answer(await split.Run(id, body.Units, body.Seen, me.Actor, ct), id, parcels, ct);

    private static async Task<IResult> Unpack(
        Guid id, UnpackOrder unpack, ShownParcels parcels, ICurrentActor me, CancellationToken ct) =>
        await Answer(await unpack.Run(id, me.Actor, ct), id, parcels, ct);

    private static async Task<IResult> Ship(
        Guid id, Guid parcel, ShipParcel ship, ShownParcels parcels, ICurrentActor me, CancellationToken ct) =>
        await Answer(await ship.Run(id, parcel, OrderActions.ByHand, me.Actor, ct), id, parcels, ct);

    private static async Task<IResult> Combine(
        CombineBody body, CombineOrders combine, ShownParcels parcels, ICurrentActor me, CancellationToken ct) =>
        await Answer(
            await combine.Run(body.Orders ?? [], me.Actor, ct),
            body.Orders is [var first, ..] ? first : Guid.Empty, parcels, ct);

    private static async Task<IResult> Answer(
        Result<Guid> result, Guid id, ShownParcels parcels, CancellationToken ct) =>
        result.Refused(out var problem, out _) ? new Refusal(problem) : await List(id, parcels, ct);
}

/// <summary>What goes into each parcel.</summary>
/// <param name="Seen">The numbers of its parcels when that was decided; refused when it is packed otherwise.</param>
internal sealed record SplitBody(IReadOnlyList<IReadOnlyList<Units>>? Parcels, IReadOnlyList<int>? Seen)
{
    public IReadOnlyList<IReadOnlyList<Units>> Units => Parcels ?? [];
}

/// <summary>The orders that shall go in one parcel.</summary>
internal sealed record CombineBody(IReadOnlyList<Guid>? Orders);

/// <summary>A parcel of an order, with what is in it of this order and the orders that share it.</summary>
internal sealed record ParcelJson(
    Guid Id, int Number, string Reference, ParcelStatus Status, string? Carrier, string? TrackingNumber,
    DateTimeOffset? ShippedAt, DateTimeOffset? ConfirmedAt, IReadOnlyList<Units> Units,
    IReadOnlyList<OtherOrder> Others, LabelJson? Label)
{
    /// <summary>The channel's package, where it sells the label.</summary>
    public string? PackageId { get; init; }

    public static ParcelJson Of(ShownParcel shown) => new(
        shown.Parcel.Id, shown.Parcel.Number, shown.Parcel.Reference, shown.Parcel.Status, shown.Parcel.Carrier,
        shown.Parcel.TrackingNumber, shown.Parcel.ShippedAt, shown.Parcel.ConfirmedAt,
        [.. shown.Units.Select(line => new Units(line.Sku, line.Quantity))], shown.Others, LabelJson.Of(shown.Label))
    {
        PackageId = shown.Parcel.PackageId,
    };
}
