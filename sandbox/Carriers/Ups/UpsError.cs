namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>
/// A refusal of the simulated UPS. Codes that published notes or recorded exchanges name are used as they are there
/// (10400, 10401, 10429, 250002, 111210, 120100, 120802, TV1002, TW0001 and such); the others are stand-ins in the same
/// ranges. A client may rely on the status and the form, and on codes it has seen from UPS itself.
/// </summary>
internal sealed record UpsError(int Status, string Code, string Message)
{
    public static readonly UpsError NoCredentials = new(401, "10400", "Invalid/Missing Authorization Header");
    public static readonly UpsError WrongClient = new(401, "10401", "ClientId is Invalid");
    public static readonly UpsError WrongGrant = new(400, "10400", "Invalid/Missing grant_type: client_credentials wanted");
    public static readonly UpsError InvalidToken = new(401, "250002", "Invalid Authentication Information.");
    public static readonly UpsError Blocked = new(403, "10403", "Blocked Merchant");
    public static readonly UpsError TooManyRequests = new(429, "10429", "Too Many Requests");
    public static readonly UpsError Broken = new(500, "10500", "Internal server error");
    public static readonly UpsError NotJson = new(400, "9380001", "Invalid request: the body is not a JSON object");
    public static readonly UpsError ServiceUnavailable =
        new(400, "111210", "The requested service is unavailable between the selected locations.");

    public static readonly UpsError NoTransactionId = new(400, "TV0001", "Missing or invalid header: transId");
    public static readonly UpsError NoTransactionSource = new(400, "TV0002", "Missing or invalid header: transactionSrc");
    public static readonly UpsError InvalidInquiryNumber = new(400, "TV1002", "Invalid inquiry number");
    public static readonly UpsError TrackingNotFound = new(404, "TW0001", "Tracking Information Not Found");

    public static readonly UpsError NothingToVoid =
        new(400, "190102", "No shipment found within the allowed void period");

    public static readonly UpsError AlreadyVoided = new(400, "190104", "The shipment has already been voided");
    public static readonly UpsError AlreadyScanned =
        new(400, "190117", "The Pickup Request associated with this shipment has already been completed.");

    public static readonly UpsError LabelNotFound =
        new(400, "300022", "No label was found for the given tracking number or reference number");

    public static UpsError UnknownVersion(string version) =>
        new(400, "9380032", $"Unsupported version: {version}");

    public static UpsError Invalid(string code, string path, string why) =>
        new(400, code, $"Missing or invalid {path}: {why}");

    public static UpsError AddressMismatch(string party) =>
        new(400, "120802", $"Address Validation Error on {party} address: postal code and state do not match");

    public static UpsError ShipperUnknown(string number) =>
        new(400, "120100", $"Missing or invalid shipper number: {number} is not an account of this user");
}
