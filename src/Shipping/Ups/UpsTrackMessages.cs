using System.Text.Json.Serialization;

namespace CreatorFlow.Shipping.Ups;

// The tracking messages, which UPS names in camel case. Source: Tracking.yaml of
// github.com/UPS-API/api-documentation.

internal sealed record TrackAnswer(TrackResponse? TrackResponse);

internal sealed record TrackResponse(
    [property: JsonConverter(typeof(OneOrMany<TrackShipment>))] IReadOnlyList<TrackShipment>? Shipment);

internal sealed record TrackShipment(
    [property: JsonConverter(typeof(OneOrMany<TrackPackage>))] IReadOnlyList<TrackPackage>? Package,
    [property: JsonConverter(typeof(OneOrMany<TrackWarning>))] IReadOnlyList<TrackWarning>? Warnings);

internal sealed record TrackWarning(string? Code, string? Message);

internal sealed record TrackPackage(
    string? TrackingNumber,
    [property: JsonConverter(typeof(OneOrMany<TrackActivity>))] IReadOnlyList<TrackActivity>? Activity);

/// <summary>Date and time are local to the place; the gmt members, when there, say the instant.</summary>
internal sealed record TrackActivity(
    string? Date,
    string? Time,
    string? GmtDate,
    string? GmtTime,
    string? GmtOffset,
    TrackLocation? Location,
    TrackStatus? Status);

internal sealed record TrackLocation(TrackAddress? Address);

internal sealed record TrackAddress(string? City, string? StateProvince, string? CountryCode);

internal sealed record TrackStatus(string? Type, string? Code, string? Description);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TrackAnswer))]
[JsonSerializable(typeof(TrackShipment))]
[JsonSerializable(typeof(TrackPackage))]
[JsonSerializable(typeof(TrackActivity))]
[JsonSerializable(typeof(TrackWarning))]
internal sealed partial class UpsTrackJson : JsonSerializerContext;
