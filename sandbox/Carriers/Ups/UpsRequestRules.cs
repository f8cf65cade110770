namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>
/// The rules of the requests as UPS publishes them (Rating, Shipping), with known defects corrected: a service code
/// has two characters, and label recovery asks for a tracking number or a reference, not for both.
/// </summary>
internal static class UpsRequestRules
{
    public static readonly RequestRules Rate = new(
        "110003",
        """
        RateRequest object
        RateRequest.Request object
        RateRequest.Request.RequestOption text 1-20
        RateRequest.Request.SubVersion? text 4
        RateRequest.Request.TransactionReference? object
        RateRequest.Request.TransactionReference.CustomerContext? text 0-512
        RateRequest.PickupType? object
        RateRequest.PickupType.Code text 2
        RateRequest.CustomerClassification? object
        RateRequest.CustomerClassification.Code text 2
        RateRequest.Shipment object
        RateRequest.Shipment.Shipper object
        RateRequest.Shipment.Shipper.Name? text 1-35
        RateRequest.Shipment.Shipper.ShipperNumber? text 6
        RateRequest.Shipment.Shipper.Address object
        RateRequest.Shipment.Shipper.Address.AddressLine texts 1-3 1-35
        RateRequest.Shipment.Shipper.Address.City? text 1-30
        RateRequest.Shipment.Shipper.Address.StateProvinceCode? text 2
        RateRequest.Shipment.Shipper.Address.PostalCode? text 1-9
        RateRequest.Shipment.Shipper.Address.CountryCode text 2
        RateRequest.Shipment.ShipTo object
        RateRequest.Shipment.ShipTo.Name? text 1-35
        RateRequest.Shipment.ShipTo.Address object
        RateRequest.Shipment.ShipTo.Address.AddressLine texts 1-3 1-35
        RateRequest.Shipment.ShipTo.Address.City? text 1-30
        RateRequest.Shipment.ShipTo.Address.StateProvinceCode? text 2
        RateRequest.Shipment.ShipTo.Address.PostalCode? text 1-9
        RateRequest.Shipment.ShipTo.Address.CountryCode text 2
        RateRequest.Shipment.ShipFrom? object
        RateRequest.Shipment.ShipFrom.Name? text 1-35
        RateRequest.Shipment.ShipFrom.Address object
        RateRequest.Shipment.ShipFrom.Address.AddressLine? texts 1-3 1-35
        RateRequest.Shipment.ShipFrom.Address.City? text 1-30
        RateRequest.Shipment.ShipFrom.Address.StateProvinceCode? text 2
        RateRequest.Shipment.ShipFrom.Address.PostalCode? text 1-9
        RateRequest.Shipment.ShipFrom.Address.CountryCode text 2
        RateRequest.Shipment.PaymentDetails? object
        RateRequest.Shipment.PaymentDetails.ShipmentCharge list 1-2
        RateRequest.Shipment.PaymentDetails.ShipmentCharge.Type text 2
        RateRequest.Shipment.Service? object
        RateRequest.Shipment.Service.Code text 2
        RateRequest.Shipment.NumOfPieces? text
        RateRequest.Shipment.ShipmentTotalWeight? object
        RateRequest.Shipment.ShipmentTotalWeight.UnitOfMeasurement object
        RateRequest.Shipment.ShipmentTotalWeight.UnitOfMeasurement.Code text 1-3
        RateRequest.Shipment.ShipmentTotalWeight.UnitOfMeasurement.Description text 1-35
        RateRequest.Shipment.ShipmentTotalWeight.Weight text
        RateRequest.Shipment.Package list 1-200
        RateRequest.Shipment.Package.PackagingType? object
        RateRequest.Shipment.Package.PackagingType.Code text 2
        RateRequest.Shipment.Package.Dimensions? object
        RateRequest.Shipment.Package.Dimensions.UnitOfMeasurement object
        RateRequest.Shipment.Package.Dimensions.UnitOfMeasurement.Code text 1-2
        RateRequest.Shipment.Package.Dimensions.UnitOfMeasurement.Description text 1-35
        RateRequest.Shipment.Package.Dimensions.Length text 1-9
        RateRequest.Shipment.Package.Dimensions.Width text 1-9
        RateRequest.Shipment.Package.Dimensions.Height text 1-9
        RateRequest.Shipment.Package.PackageWeight? object
        RateRequest.Shipment.Package.PackageWeight.UnitOfMeasurement object
        RateRequest.Shipment.Package.PackageWeight.UnitOfMeasurement.Code text 1-3
        RateRequest.Shipment.Package.PackageWeight.UnitOfMeasurement.Description text 1-35
        RateRequest.Shipment.Package.PackageWeight.Weight text 1-6
        RateRequest.Shipment.ShipmentRatingOptions? object
        RateRequest.Shipment.ShipmentRatingOptions.NegotiatedRatesIndicator? text
        RateRequest.Shipment.InvoiceLineTotal? object
        RateRequest.Shipment.InvoiceLineTotal.CurrencyCode text 3
        RateRequest.Shipment.InvoiceLineTotal.MonetaryValue text 1-19
        RateRequest.Shipment.DeliveryTimeInformation? object
        RateRequest.Shipment.DeliveryTimeInformation.PackageBillType text 2
        RateRequest.Shipment.DeliveryTimeInformation.Pickup? object
        RateRequest.Shipment.DeliveryTimeInformation.Pickup.Date text 8
        RateRequest.Shipment.DeliveryTimeInformation.Pickup.Time? text 4-6
        """);

    public static readonly RequestRules Ship = new(
        "120001",
        """
        ShipmentRequest object
        ShipmentRequest.Request object
        ShipmentRequest.Request.RequestOption text 1-15
        ShipmentRequest.Request.SubVersion? text 4
        ShipmentRequest.Request.TransactionReference? object
        ShipmentRequest.Request.TransactionReference.CustomerContext? text 0-512
        ShipmentRequest.Shipment object
        ShipmentRequest.Shipment.Description? text 1-50
        ShipmentRequest.Shipment.Shipper object
        ShipmentRequest.Shipment.Shipper.Name text 1-35
        ShipmentRequest.Shipment.Shipper.AttentionName? text 1-35
        ShipmentRequest.Shipment.Shipper.Phone? object
        ShipmentRequest.Shipment.Shipper.Phone.Number text 1-15
        ShipmentRequest.Shipment.Shipper.EMailAddress? text 1-50
        ShipmentRequest.Shipment.Shipper.ShipperNumber text 6
        ShipmentRequest.Shipment.Shipper.Address object
        ShipmentRequest.Shipment.Shipper.Address.AddressLine texts 1-3 1-35
        ShipmentRequest.Shipment.Shipper.Address.City text 1-30
        ShipmentRequest.Shipment.Shipper.Address.StateProvinceCode? text 1-5
        ShipmentRequest.Shipment.Shipper.Address.PostalCode? text 1-9
        ShipmentRequest.Shipment.Shipper.Address.CountryCode text 2
        ShipmentRequest.Shipment.ShipTo object
        ShipmentRequest.Shipment.ShipTo.Name text 1-35
        ShipmentRequest.Shipment.ShipTo.AttentionName? text 1-35
        ShipmentRequest.Shipment.ShipTo.Phone? object
        ShipmentRequest.Shipment.ShipTo.Phone.Number text 1-15
        ShipmentRequest.Shipment.ShipTo.EMailAddress? text 1-50
        ShipmentRequest.Shipment.ShipTo.Address object
        ShipmentRequest.Shipment.ShipTo.Address.AddressLine texts 1-3 1-35
        ShipmentRequest.Shipment.ShipTo.Address.City text 1-30
        ShipmentRequest.Shipment.ShipTo.Address.StateProvinceCode? text 1-5
        ShipmentRequest.Shipment.ShipTo.Address.PostalCode? text 1-9
        ShipmentRequest.Shipment.ShipTo.Address.CountryCode text 2
        ShipmentRequest.Shipment.ShipFrom? object
        ShipmentRequest.Shipment.ShipFrom.Name text 1-35
        ShipmentRequest.Shipment.ShipFrom.AttentionName? text 1-35
        ShipmentRequest.Shipment.ShipFrom.Phone? object
        ShipmentRequest.Shipment.ShipFrom.Phone.Number text 1-15
        ShipmentRequest.Shipment.ShipFrom.Address object
        ShipmentRequest.Shipment.ShipFrom.Address.AddressLine texts 1-3 1-35
        ShipmentRequest.Shipment.ShipFrom.Address.City text 1-30
        ShipmentRequest.Shipment.ShipFrom.Address.StateProvinceCode? text 1-5
        ShipmentRequest.Shipment.ShipFrom.Address.PostalCode? text 1-9
        ShipmentRequest.Shipment.ShipFrom.Address.CountryCode text 2
        ShipmentRequest.Shipment.PaymentInformation object
        ShipmentRequest.Shipment.PaymentInformation.ShipmentCharge list 1-3
        ShipmentRequest.Shipment.PaymentInformation.ShipmentCharge.Type text 2
        ShipmentRequest.Shipment.PaymentInformation.ShipmentCharge.BillShipper? object
        ShipmentRequest.Shipment.PaymentInformation.ShipmentCharge.BillShipper.AccountNumber? text 6
        ShipmentRequest.Shipment.ShipmentRatingOptions? object
        ShipmentRequest.Shipment.ShipmentRatingOptions.NegotiatedRatesIndicator? text
        ShipmentRequest.Shipment.ReferenceNumber? list 1-5
        ShipmentRequest.Shipment.ReferenceNumber.Code? text 2
        ShipmentRequest.Shipment.ReferenceNumber.Value text 1-35
        ShipmentRequest.Shipment.Service object
        ShipmentRequest.Shipment.Service.Code text 2
        ShipmentRequest.Shipment.ShipmentDate? text 8
        ShipmentRequest.Shipment.Package list 1-200
        ShipmentRequest.Shipment.Package.Description? text 1-35
        ShipmentRequest.Shipment.Package.Packaging object
        ShipmentRequest.Shipment.Package.Packaging.Code text 2
        ShipmentRequest.Shipment.Package.Dimensions? object
        ShipmentRequest.Shipment.Package.Dimensions.UnitOfMeasurement object
        ShipmentRequest.Shipment.Package.Dimensions.UnitOfMeasurement.Code text 2
        ShipmentRequest.Shipment.Package.Dimensions.Length text 1-3
        ShipmentRequest.Shipment.Package.Dimensions.Width text 1-3
        ShipmentRequest.Shipment.Package.Dimensions.Height text 1-3
        ShipmentRequest.Shipment.Package.PackageWeight? object
        ShipmentRequest.Shipment.Package.PackageWeight.UnitOfMeasurement object
        ShipmentRequest.Shipment.Package.PackageWeight.UnitOfMeasurement.Code text 1-3
        ShipmentRequest.Shipment.Package.PackageWeight.Weight text 1-5
        ShipmentRequest.Shipment.Package.ReferenceNumber? list 1-5
        ShipmentRequest.Shipment.Package.ReferenceNumber.Code? text 1-2
        ShipmentRequest.Shipment.Package.ReferenceNumber.Value text 1-35
        ShipmentRequest.LabelSpecification object
        ShipmentRequest.LabelSpecification.LabelImageFormat object
        ShipmentRequest.LabelSpecification.LabelImageFormat.Code text 1-4
        ShipmentRequest.LabelSpecification.HTTPUserAgent? text 1-64
        ShipmentRequest.LabelSpecification.LabelStockSize object
        ShipmentRequest.LabelSpecification.LabelStockSize.Height text 1-3
        ShipmentRequest.LabelSpecification.LabelStockSize.Width text 1-3
        """);

    public static readonly RequestRules Recover = new(
        "300001",
        """
        LabelRecoveryRequest object
        LabelRecoveryRequest.Request object
        LabelRecoveryRequest.Request.TransactionReference? object
        LabelRecoveryRequest.Request.TransactionReference.CustomerContext? text 0-512
        LabelRecoveryRequest.LabelSpecification? object
        LabelRecoveryRequest.LabelSpecification.HTTPUserAgent? text 1-64
        LabelRecoveryRequest.LabelSpecification.LabelImageFormat? object
        LabelRecoveryRequest.LabelSpecification.LabelImageFormat.Code text 1-4
        LabelRecoveryRequest.LabelSpecification.LabelStockSize? object
        LabelRecoveryRequest.LabelSpecification.LabelStockSize.Height text 1-3
        LabelRecoveryRequest.LabelSpecification.LabelStockSize.Width text 1-3
        LabelRecoveryRequest.TrackingNumber? text 1-18
        LabelRecoveryRequest.ReferenceValues? object
        LabelRecoveryRequest.ReferenceValues.ReferenceNumber object
        LabelRecoveryRequest.ReferenceValues.ReferenceNumber.Value text 1-35
        LabelRecoveryRequest.ReferenceValues.ShipperNumber text 6
        """);
}
