using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>
/// A UPS that answers on the paths and in the format of the real one (OAuth client credentials, Rating, Shipping, Label
/// Recovery, Void, Tracking), keeps what was bought, and moves the parcels by the clock.
/// </summary>
public static class UpsSimulator
{
    private const string Version = "v2409";

    /// <summary>Adds the endpoints; call before the first save of the store. Returns what knows the parcels.</summary>
    public static UpsParcels Map(
        IEndpointRouteBuilder app, SandboxStore store, TimeProvider clock, UpsOptions? options = null)
    {
        var settings = options ?? new UpsOptions();
        var parcels = new UpsParcels(store, clock, settings);
        var tokens = new UpsTokens(settings, clock);
        var gate = new UpsGate(store, settings, tokens);
        MapToken(app, gate, tokens);
        MapRating(app, gate, new RateShipment(settings, clock));
        MapShipping(app, gate, new BuyShipment(parcels, settings, clock), new VoidShipment(parcels));
        MapRecovery(app, gate, new RecoverLabel(parcels, settings));
        MapTracking(app, gate, new TrackParcel(parcels, settings));
        UpsControl.Map(app, parcels, gate, tokens);
        return parcels;
    }

    private static void MapToken(IEndpointRouteBuilder app, UpsGate gate, UpsTokens tokens) =>
        app.MapPost("/security/v1/oauth/token", (HttpContext context, CancellationToken ct) =>
            gate.Pass(context, "token", () => tokens.Issue(context.Request, ct)));

    private static void MapRating(IEndpointRouteBuilder app, UpsGate gate, RateShipment rate) => app.MapPost(
        "/api/rating/{version}/{option}",
        (HttpContext context, string version, string option, string? additionalinfo) =>
        {
            var hasTimes = string.Equals(additionalinfo, "timeintransit", StringComparison.OrdinalIgnoreCase);
            return gate.PassBody(context, "rate", body =>
                Task.FromResult(Known(version, () => rate.Run(option, hasTimes, body))));
        });

    private static void MapShipping(IEndpointRouteBuilder app, UpsGate gate, BuyShipment buy, VoidShipment cancel)
    {
        app.MapPost("/api/shipments/{version}/ship", (HttpContext context, string version) =>
            gate.PassBody(context, "ship", body => Known(version, () => buy.Run(body))));

        app.MapDelete(
            "/api/shipments/{version}/void/cancel/{shipmentId}",
            (HttpContext context, string version, string shipmentId) =>
                gate.PassBare(context, "void", () => Known(version, () => cancel.Run(shipmentId))));
    }

    private static void MapRecovery(IEndpointRouteBuilder app, UpsGate gate, RecoverLabel recover) =>
        app.MapPost("/api/labels/{version}/recovery", (HttpContext context, string version) =>
            gate.PassBody(context, "recover", body => Task.FromResult(Known(version, () => recover.Run(body)))));

    private static void MapTracking(IEndpointRouteBuilder app, UpsGate gate, TrackParcel track) =>
        app.MapGet("/api/track/v1/details/{inquiryNumber}", (HttpContext context, string inquiryNumber) =>
            gate.PassBare(context, "track", () => Task.FromResult(track.Run(inquiryNumber, context.Request.Headers))));

    private static UpsAnswer Known(string version, Func<UpsAnswer> act) =>
        version == Version ? act() : UpsError.UnknownVersion(version);

    private static async Task<UpsAnswer> Known(string version, Func<Task<UpsAnswer>> act) =>
        version == Version ? await act() : UpsError.UnknownVersion(version);
}
