using System.Net;
using System.Text.Json;
using CreatorFlow.Platform.Problems;
using Polly.CircuitBreaker;

namespace CreatorFlow.Shipping.Ups;

/// <summary>Tells apart what was surely not done, what may have been done, and what UPS refuses.</summary>
internal static class UpsFailure
{
    /// <summary>Label recovery: nothing was ever shipped under this reference and shipper number.</summary>
    public const string NothingUnderReference = "9801031";

    /// <summary>Label recovery: it was, and is voided.</summary>
    public const string VoidedSince = "9801040";

    private const int MaxMessageCharacters = 300;

    public static Problem Of(HttpStatusCode status, byte[] body)
    {
        var error = ErrorIn(body);
        var code = error?.Code ?? ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var message = Cut(error?.Message ?? $"HTTP status {(int)status}");

        return status switch
        {
            HttpStatusCode.TooManyRequests => ShippingProblems.CarrierBusy(UpsReading.Carrier),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
                ShippingProblems.CarrierCredentials(UpsReading.Carrier, message),
            HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError =>
                ShippingProblems.CarrierUnclear(UpsReading.Carrier, $"HTTP status {(int)status}"),
            >= HttpStatusCode.BadRequest => ShippingProblems.CarrierRefused(UpsReading.Carrier, code, message),
            _ => ShippingProblems.CarrierUnclear(UpsReading.Carrier, $"HTTP status {(int)status}"),
        };
    }

    /// <summary>Only a connection that never stood, or was not even tried, proves that UPS got nothing.</summary>
    public static Problem Of(HttpRequestException failure) => failure.HttpRequestError
        is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
        or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
        || failure.InnerException is BrokenCircuitException
        ? ShippingProblems.CarrierUnreachable(UpsReading.Carrier)
        : ShippingProblems.CarrierUnclear(UpsReading.Carrier, "the connection broke or no answer came in time");

    public static UpsError? ErrorIn(byte[] body)
    {
        try
        {
            var errors = JsonSerializer.Deserialize(body, UpsJson.Default.ErrorAnswer)?.Response?.Errors;
            return errors is [var first, ..] ? first : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>UPS publishes no code for it; its sentence is stable.</summary>
    public static bool SaysAlreadyVoided(UpsError? error) =>
        error?.Message?.Contains("already been voided", StringComparison.OrdinalIgnoreCase) == true;

    private static string Cut(string text) => text.Length <= MaxMessageCharacters ? text : text[..MaxMessageCharacters];
}
