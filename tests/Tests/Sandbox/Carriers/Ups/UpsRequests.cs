using System.Text.Json.Nodes;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

/// <summary>Requests that UPS accepts; a test changes what it is about.</summary>
internal static class UpsRequests
{
    public const string ShipPath = "/api/shipments/v2409/ship";
    public const string RecoveryPath = "/api/labels/v2409/recovery";
    public const string ShopPath = "/api/rating/v2409/Shop";
    public const string RatePath = "/api/rating/v2409/Rate";

    public static JsonNode Ship(string reference = "ORDER-1", string service = "03", string format = "ZPL") => Parse(
        """
        {
          "ShipmentRequest": {
            "Request": {
              "RequestOption": "validate",
              "TransactionReference": { "CustomerContext": "context-1" }
            },
            "Shipment": {
              "Description": "Goods",
              "Shipper": {
                "Name": "Luna & Sol Candle Co.", "AttentionName": "Marisol Vega", "ShipperNumber": "CF0001",
                "Phone": { "Number": "5125550142" },
                "Address": {
                  "AddressLine": ["2401 E 6th St #310"], "City": "Austin", "StateProvinceCode": "TX",
                  "PostalCode": "78702", "CountryCode": "US"
                }
              },
              "ShipTo": {
                "Name": "José Núñez-O'Brien", "AttentionName": "José Núñez-O'Brien",
                "Address": {
                  "AddressLine": ["1847 Mission St", "Apt 4B"], "City": "San Francisco", "StateProvinceCode": "CA",
                  "PostalCode": "94103", "CountryCode": "US", "ResidentialAddressIndicator": "Y"
                }
              },
              "PaymentInformation": {
                "ShipmentCharge": [{ "Type": "01", "BillShipper": { "AccountNumber": "CF0001" } }]
              },
              "Service": { "Code": "SERVICE" },
              "Package": [
                {
                  "Packaging": { "Code": "02", "Description": "Package" },
                  "Dimensions": {
                    "UnitOfMeasurement": { "Code": "IN" }, "Length": "10", "Width": "6", "Height": "4"
                  },
                  "PackageWeight": { "UnitOfMeasurement": { "Code": "LBS" }, "Weight": "2.3" },
                  "ReferenceNumber": [{ "Value": "REFERENCE" }]
                }
              ]
            },
            "LabelSpecification": {
              "LabelImageFormat": { "Code": "FORMAT" },
              "LabelStockSize": { "Height": "6", "Width": "4" }
            }
          }
        }
        """,
        ("REFERENCE", reference),
        ("SERVICE", service),
        ("FORMAT", format));

    public static JsonNode Rate(string toState = "CA", string toPostalCode = "94103", string weight = "2.3") => Parse(
        """
        {
          "RateRequest": {
            "Request": { "RequestOption": "Shop", "TransactionReference": { "CustomerContext": "context-2" } },
            "Shipment": {
              "Shipper": {
                "Name": "Luna & Sol Candle Co.", "ShipperNumber": "CF0001",
                "Address": {
                  "AddressLine": ["2401 E 6th St #310"], "City": "Austin", "StateProvinceCode": "TX",
                  "PostalCode": "78702", "CountryCode": "US"
                }
              },
              "ShipTo": {
                "Name": "José Núñez-O'Brien",
                "Address": {
                  "AddressLine": ["1847 Mission St"], "City": "San Francisco", "StateProvinceCode": "STATE",
                  "PostalCode": "POSTAL", "CountryCode": "US"
                }
              },
              "Service": { "Code": "03" },
              "Package": [
                {
                  "PackagingType": { "Code": "02", "Description": "Package" },
                  "PackageWeight": {
                    "UnitOfMeasurement": { "Code": "LBS", "Description": "Pounds" }, "Weight": "WEIGHT"
                  }
                }
              ],
              "DeliveryTimeInformation": { "PackageBillType": "03", "Pickup": { "Date": "20261123" } }
            }
          }
        }
        """,
        ("STATE", toState),
        ("POSTAL", toPostalCode),
        ("WEIGHT", weight));

    public static JsonNode RecoverByReference(string reference, string format = "ZPL") => Parse(
        """
        {
          "LabelRecoveryRequest": {
            "Request": { "TransactionReference": { "CustomerContext": "context-3" } },
            "LabelSpecification": { "LabelImageFormat": { "Code": "FORMAT" } },
            "ReferenceValues": { "ReferenceNumber": { "Value": "REFERENCE" }, "ShipperNumber": "CF0001" }
          }
        }
        """,
        ("REFERENCE", reference),
        ("FORMAT", format));

    public static JsonNode RecoverByNumber(string trackingNumber, string format = "ZPL") => Parse(
        """
        {
          "LabelRecoveryRequest": {
            "Request": { "SubVersion": "1903" },
            "LabelSpecification": { "LabelImageFormat": { "Code": "FORMAT" } },
            "TrackingNumber": "NUMBER"
          }
        }
        """,
        ("NUMBER", trackingNumber),
        ("FORMAT", format));

    /// <summary>The request with one member changed; null removes it. A path is like "Shipment/Package/0".</summary>
    public static JsonNode With(this JsonNode request, string path, JsonNode? value)
    {
        var steps = path.Split('/');
        var holder = request.Below(steps[..^1]);

        if (value is null)
        {
            holder.AsObject().Remove(steps[^1]).ShouldHaveBeenThere(path);
        }
        else
        {
            holder[steps[^1]] = value;
        }

        return request;
    }

    private static JsonNode Parse(string json, params ReadOnlySpan<(string Mark, string Value)> marks)
    {
        foreach (var (mark, value) in marks)
        {
            json = json.Replace($"\"{mark}\"", $"\"{value}\"", StringComparison.Ordinal);
        }

        return JsonNode.Parse(json)!;
    }

    private static void ShouldHaveBeenThere(this bool removed, string path)
    {
        if (!removed)
        {
            throw new ArgumentException($"the request has no {path}", nameof(path));
        }
    }
}
