using System.Text.Json.Serialization;

namespace CreatorFlow.Shipping.Ups;

// What travels between us and UPS, named as UPS names it. Sources: Rating.yaml, Shipping.yaml and
// OAuthClientCredentials.yaml of github.com/UPS-API/api-documentation. Only what is used; weights are texts there.

internal sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string? AccessToken,
    [property: JsonPropertyName("expires_in"), JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    int ExpiresIn);

internal sealed record ErrorAnswer([property: JsonPropertyName("response")] ErrorList? Response);

internal sealed record ErrorList([property: JsonPropertyName("errors")] IReadOnlyList<UpsError>? Errors);

internal sealed record UpsError(
    [property: JsonPropertyName("code")] string? Code, [property: JsonPropertyName("message")] string? Message);

internal sealed record Coded(string? Code, string? Description = null);

internal sealed record Charge(string? CurrencyCode, string? MonetaryValue);

internal sealed record UpsPhone(string Number);

internal sealed record UpsAddress(
    IReadOnlyList<string> AddressLine,
    string City,
    string? StateProvinceCode,
    string PostalCode,
    string CountryCode,
    string? ResidentialAddressIndicator = null);

internal sealed record UpsParty(
    string Name, string AttentionName, UpsPhone? Phone, string? ShipperNumber, UpsAddress Address);

internal sealed record UpsWeight(Coded UnitOfMeasurement, string Weight);

internal sealed record UpsRequest(
    string RequestOption, string? SubVersion = null, UpsTransaction? TransactionReference = null);

internal sealed record UpsTransaction(string CustomerContext);

internal sealed record RatingOptions(string NegotiatedRatesIndicator);

internal sealed record RateQuestion(RateRequest RateRequest);

internal sealed record RateRequest(UpsRequest Request, RateShipment Shipment);

internal sealed record RateShipment(
    UpsParty Shipper,
    UpsParty ShipTo,
    UpsParty ShipFrom,
    UpsWeight ShipmentTotalWeight,
    IReadOnlyList<RatePackage> Package,
    RatingOptions ShipmentRatingOptions,
    DeliveryTime DeliveryTimeInformation);

internal sealed record RatePackage(Coded PackagingType, UpsWeight PackageWeight);

internal sealed record DeliveryTime(string PackageBillType, PickupDay Pickup);

internal sealed record PickupDay(string Date, string? Time = null);

internal sealed record RateAnswer(RateResponse? RateResponse);

internal sealed record RateResponse(
    [property: JsonConverter(typeof(OneOrMany<RatedShipment>))] IReadOnlyList<RatedShipment>? RatedShipment);

internal sealed record RatedShipment(
    Coded? Service,
    Charge? TotalCharges,
    Charge? TotalChargesWithTaxes,
    NegotiatedCharges? NegotiatedRateCharges,
    TimeInTransit? TimeInTransit);

internal sealed record NegotiatedCharges(Charge? TotalCharge, Charge? TotalChargesWithTaxes);

internal sealed record TimeInTransit(ServiceSummary? ServiceSummary);

internal sealed record ServiceSummary(Coded? Service, EstimatedArrival? EstimatedArrival, string? SaturdayDelivery);

internal sealed record EstimatedArrival(PickupDay? Arrival, PickupDay? Pickup);

internal sealed record ShipQuestion(ShipRequest ShipmentRequest);

internal sealed record ShipRequest(UpsRequest Request, ShipShipment Shipment, LabelSpecification LabelSpecification);

internal sealed record ShipShipment(
    string Description,
    UpsParty Shipper,
    UpsParty ShipTo,
    UpsParty ShipFrom,
    PaymentInformation PaymentInformation,
    RatingOptions ShipmentRatingOptions,
    IReadOnlyList<ReferenceNumber>? ReferenceNumber,
    Coded Service,
    IReadOnlyList<ShipPackage> Package);

internal sealed record PaymentInformation(IReadOnlyList<ShipmentCharge> ShipmentCharge);

internal sealed record ShipmentCharge(string Type, BillShipper BillShipper);

internal sealed record BillShipper(string AccountNumber);

internal sealed record ShipPackage(
    Coded Packaging, UpsWeight PackageWeight, IReadOnlyList<ReferenceNumber>? ReferenceNumber);

internal sealed record ReferenceNumber(string Value);

internal sealed record LabelSpecification(Coded LabelImageFormat, string? HTTPUserAgent, StockSize? LabelStockSize);

internal sealed record StockSize(string Height, string Width);

internal sealed record ShipAnswer(ShipResponse? ShipmentResponse);

internal sealed record ShipResponse(ShipmentResults? ShipmentResults);

internal sealed record ShipmentResults(
    ShipmentCharges? ShipmentCharges,
    NegotiatedCharges? NegotiatedRateCharges,
    string? ShipmentIdentificationNumber,
    [property: JsonConverter(typeof(OneOrMany<PackageResult>))] IReadOnlyList<PackageResult>? PackageResults);

internal sealed record ShipmentCharges(Charge? TotalCharges, Charge? TotalChargesWithTaxes);

internal sealed record PackageResult(string? TrackingNumber, LabelImage? ShippingLabel);

/// <summary>Base64 on the wire; text that is none makes the whole answer unreadable, which is what it is.</summary>
internal sealed record LabelImage(byte[]? GraphicImage);

internal sealed record RecoveryQuestion(RecoveryRequest LabelRecoveryRequest);

internal sealed record RecoveryRequest(
    UpsRequest Request, LabelSpecification LabelSpecification, ReferenceValues ReferenceValues);

internal sealed record ReferenceValues(ReferenceNumber ReferenceNumber, string ShipperNumber);

internal sealed record RecoveryAnswer(RecoveryResponse? LabelRecoveryResponse);

internal sealed record RecoveryResponse(
    string? ShipmentIdentificationNumber,
    [property: JsonConverter(typeof(OneOrMany<RecoveredLabel>))] IReadOnlyList<RecoveredLabel>? LabelResults);

internal sealed record RecoveredLabel(string? TrackingNumber, LabelImage? LabelImage);

internal sealed record VoidAnswer(VoidResponse? VoidShipmentResponse);

internal sealed record VoidResponse(VoidSummary? SummaryResult);

internal sealed record VoidSummary(Coded? Status);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(RateQuestion))]
[JsonSerializable(typeof(RateAnswer))]
[JsonSerializable(typeof(RatedShipment))]
[JsonSerializable(typeof(ShipQuestion))]
[JsonSerializable(typeof(ShipAnswer))]
[JsonSerializable(typeof(PackageResult))]
[JsonSerializable(typeof(RecoveryQuestion))]
[JsonSerializable(typeof(RecoveryAnswer))]
[JsonSerializable(typeof(RecoveredLabel))]
[JsonSerializable(typeof(VoidAnswer))]
internal sealed partial class UpsJson : JsonSerializerContext;
