namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>
/// A refusal of the simulated UPS. Codes that published notes or recorded exchanges name are used as they are (10400,
/// 10401, 10429, 250002, 111210, 120100, 120802, 190102, 190117, 9801031, 9801040, 9801050, TV1002, TW0001); the others
/// are stand-ins in the same ranges. A client may rely on the status, on the form, and on the codes it knows from UPS.
/// </summary>
internal sealed record UpsError(int Status, string Code, string Message)
{
    public static readonly UpsError NoCredentials = new(401, "10400", "Invalid/Missing Authorization Header");
    public static readonly UpsError WrongClient = new(401, "10401", "ClientId is Invalid");
    public static readonly UpsError WrongGrant = new(400, "10400", "Invalid/Missing grant_type");
    public static readonly UpsError InvalidToken = new(401, "250002", "Invalid Authentication Information.");
    public static readonly UpsError Blocked = new(403, "10403", "Blocked Merchant");
    public static readonly UpsError TooManyRequests = new(429, "10429", "Too Many Requests");
    public static readonly UpsError Broken = new(500, "10500", "Internal server error");
    public static readonly UpsError NotJson = new(400, "9380001", "Invalid request: the body is not a JSON object");
    public static readonly UpsError ServiceUnavailable =
        new(400, "111210", "The requested service is unavailable between the selected locations.");

    public static readonly UpsError NoTransactionId = new(400, "TV0001", "Missing or invalid header: transId");
    public static readonly UpsError NoTransactionSource =
        new(400, "TV0002", "Missing or invalid header: transactionSrc");
    public static readonly UpsError InvalidInquiryNumber = new(400, "TV1002", "Invalid inquiry number");
    public static readonly UpsError TrackingNotFound = new(404, "TW0001", "Tracking Information Not Found");

    public static readonly UpsError NothingToVoid =
        new(400, "190102", "No shipment found within the allowed void period");

    public static readonly UpsError AlreadyVoided = new(400, "190117", "The shipment has already been voided.");
    public static readonly UpsError AlreadyScanned = new(400, "190101", "Time for voiding has expired.");

    public static readonly UpsError LabelNotFound = new(
        400,
        "9801031",
        "The shipment for the tracking number, or for the reference number and shipper number, could not be found.");

    public static readonly UpsError LabelVoided =
        new(400, "9801040", "The shipment for which you are trying to recover a label or receipt has been voided");

    public static readonly UpsError StockSizeNotAllowed =
        new(400, "9801050", "Label Stock Size not allowed for specified Label Image Type");

    public static UpsError UnknownVersion(string version) =>
        new(400, "9380032", $"Unsupported version: {version}");

    public static UpsError Invalid(string code, string path, string why) =>
        new(400, code, $"Missing or invalid {path}: {why}");

    public static UpsError AddressMismatch(string party) =>
        new(400, "120802", $"Address Validation Error on {party} address: postal code and state do not match");

    public static UpsError ShipperUnknown(string number) =>
        new(400, "120100", $"Missing or invalid shipper number: {number} is not an account of this user");
}
