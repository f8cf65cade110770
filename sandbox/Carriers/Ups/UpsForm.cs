using System.Globalization;
using System.Text.Json;

namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>Pieces that several answers of UPS share.</summary>
internal static class UpsForm
{
    private const string Currency = "USD";
    private static long transactions;

    /// <summary>The Response part: success, and what the caller sent along.</summary>
    public static object Success(JsonElement request, params object[] alerts)
    {
        var number = Interlocked.Increment(ref transactions);
        var context = request.ValueKind == JsonValueKind.Object
            && request.Has("Request", out var head)
            && head.Has("TransactionReference", out var reference)
            && reference.Has("CustomerContext", out var text)
                ? text.GetString()
                : null;

        return new
        {
            ResponseStatus = new { Code = "1", Description = "Success" },
            Alert = alerts.Length == 0 ? null : alerts,
            TransactionReference = new
            {
                CustomerContext = string.IsNullOrEmpty(context) ? null : context,
                TransactionIdentifier = string.Create(CultureInfo.InvariantCulture, $"sandbox{number:D15}"),
            },
        };
    }

    public static object Money(long cents) => new
    {
        CurrencyCode = Currency,
        MonetaryValue = (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture),
    };

    public static object Charge(string code, long cents, string? subType = null) => new
    {
        Code = code,
        CurrencyCode = Currency,
        MonetaryValue = (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture),
        SubType = subType,
    };

    public static object[] Charges(UpsQuote quote) => quote.ResidentialCents == 0
        ? [Charge("375", quote.FuelCents, "Fuel Surcharge")]
        : [Charge("375", quote.FuelCents, "Fuel Surcharge"), Charge("270", quote.ResidentialCents, "Residential")];

    public static object Pounds(int pounds) => new
    {
        UnitOfMeasurement = new { Code = "LBS", Description = "Pounds" },
        Weight = pounds.ToString("0.0", CultureInfo.InvariantCulture),
    };

    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
