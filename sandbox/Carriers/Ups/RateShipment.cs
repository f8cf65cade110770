using System.Globalization;
using System.Text.Json;

namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>Answers POST /api/rating/{version}/{Rate|Shop}, with times in transit when asked.</summary>
internal sealed class RateShipment(UpsOptions options, TimeProvider clock)
{
    private const int MaxDaysBack = 35;
    private const int MaxDaysAhead = 60;

    private const string Disclaimer = 
        "The rate includes the fuel surcharge and leaves out taxes, duties and other charges that may come later.";

    public UpsAnswer Run(string requestOption, bool timeInTransitAsked, JsonElement body)
    {
        var option = requestOption.ToLowerInvariant();

        if (option is not ("rate" or "shop" or "ratetimeintransit" or "shoptimeintransit"))
        {
            return UpsError.Invalid("110003", "requestoption", "Rate, Shop, Ratetimeintransit or Shoptimeintransit");
        }

        if (UpsRequestRules.Rate.Broken(body) is { } broken)
        {
            return broken;
        }

        var request = body.GetProperty("RateRequest");
        var wanted = new Wanted(
            IsShop: option.StartsWith("shop", StringComparison.Ordinal),
            HasTimes: timeInTransitAsked || option.EndsWith("timeintransit", StringComparison.Ordinal));
        var read = Read(request, wanted);

        return read.Error is { } refusal ? refusal : Answer(request, read.Value!, wanted);
    }

    private sealed record Wanted(bool IsShop, bool HasTimes);

    private sealed record Shipment(UpsParty From, UpsParty To, IReadOnlyList<UpsParcelSize> Parcels)
    {
        public required UpsServiceLevel? Service { get; init; }

        public required bool IsNegotiated { get; init; }

        public required DateOnly PickupOn { get; init; }
    }

    private UpsResult<Shipment> Read(JsonElement request, Wanted wanted)
    {
        var shipment = request.GetProperty("Shipment");
        var from = UpsPartyReading.Read(shipment, shipment.Has("ShipFrom") ? "ShipFrom" : "Shipper");
        var to = UpsPartyReading.Read(shipment, "ShipTo");

        if ((from.Error ?? to.Error ?? WrongShipper(shipment)) is { } refusal)
        {
            return refusal;
        }

        var parcels = shipment.GetProperty("Package").EnumerateArray().Select(UpsParcelSize.Read).ToList();
        var service = Service(shipment, wanted);
        var pickup = Pickup(shipment, wanted);

        var wrongParcel = parcels.FirstOrDefault(parcel => parcel.Error is not null).Error;

        if ((wrongParcel ?? service.Error ?? pickup.Error) is { } wrong)
        {
            return wrong;
        }

        return new Shipment(from.Value!, to.Value!, [.. parcels.Select(parcel => parcel.Value!)])
        {
            Service = service.Value,
            IsNegotiated = IsNegotiated(shipment),
            PickupOn = pickup.Value,
        };
    }

    private UpsError? WrongShipper(JsonElement shipment)
    {
        var shipper = shipment.GetProperty("Shipper");

        return shipper.Has("ShipperNumber", out var number) && number.GetString() != options.ShipperNumber
            ? UpsError.ShipperUnknown(number.GetString()!)
            : null;
    }

    // Negotiated rates belong to an account: without its number there are none.
    private static bool IsNegotiated(JsonElement shipment) =>
        shipment.Has("ShipmentRatingOptions", out var rating)
        && rating.Has("NegotiatedRatesIndicator")
        && shipment.GetProperty("Shipper").Has("ShipperNumber");

    private static UpsResult<UpsServiceLevel?> Service(JsonElement shipment, Wanted wanted)
    {
        if (wanted.IsShop)
        {
            return (UpsServiceLevel?)null;
        }

        if (!shipment.Has("Service", out var service))
        {
            return UpsError.Invalid("111100", "Shipment/Service/Code", "required for Rate");
        }

        return UpsTariff.Find(service.GetProperty("Code").GetString()!) is { } found
            ? found
            : new UpsError(400, "111100", "The requested service is invalid from the selected origin.");
    }

    private UpsResult<DateOnly> Pickup(JsonElement shipment, Wanted wanted)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

        if (!wanted.HasTimes)
        {
            return today;
        }

        if (!shipment.Has("DeliveryTimeInformation", out var times))
        {
            return UpsError.Invalid("111546", "Shipment/DeliveryTimeInformation", "required for time in transit");
        }

        if (!times.Has("Pickup", out var pickup))
        {
            return today;
        }

        var text = pickup.GetProperty("Date").GetString();
        var isDay = DateOnly.TryParseExact(
            text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);

        return isDay && day >= today.AddDays(-MaxDaysBack) && day <= today.AddDays(MaxDaysAhead)
            ? day
            : UpsError.Invalid("111547", "Pickup/Date", "YYYYMMDD, up to 35 days back and 60 days ahead");
    }

    private static UpsAnswer Answer(JsonElement request, Shipment shipment, Wanted wanted)
    {
        var services = shipment.Service is { } only ? [only] : UpsTariff.Services;
        var quotes = services
            .Select(service => UpsTariff.Quote(service, shipment.From.Address, shipment.To.Address, shipment.Parcels))
            .OfType<UpsQuote>()
            .ToList();

        if (quotes.Count == 0)
        {
            return UpsError.ServiceUnavailable;
        }

        return UpsAnswer.Ok(new
        {
            RateResponse = new
            {
                Response = UpsForm.Success(
                    request,
                    new { Code = "110971", Description = "Your invoice may vary from the displayed reference rates" }),
                RatedShipment = quotes.Select(quote => Rated(quote, shipment, wanted)).ToArray(),
            },
        });
    }

    private static object Rated(UpsQuote quote, Shipment shipment, Wanted wanted) => new
    {
        Disclaimer = new[] { new { Code = "02", Description = Disclaimer } },
        Service = new { quote.Service.Code, Description = "" },
        Zone = quote.ZoneText,
        RatedShipmentAlert = new[]
        {
            new { Code = "110971", Description = "Your invoice may vary from the displayed reference rates" },
        },
        RatingMethod = "01",
        BillableWeightCalculationMethod = "02",
        BillingWeight = UpsForm.Pounds(quote.BilledPounds),
        TransportationCharges = UpsForm.Money(quote.TotalCents),
        BaseServiceCharge = UpsForm.Money(quote.BaseCents),
        ItemizedCharges = UpsForm.Charges(quote),
        ServiceOptionsCharges = UpsForm.Money(0),
        TotalCharges = UpsForm.Money(quote.TotalCents),
        NegotiatedRateCharges = shipment.IsNegotiated
            ? new { TotalCharge = UpsForm.Money(quote.NegotiatedCents) }
            : null,
        RatedPackage = shipment.Parcels.Select(parcel => new
        {
            Weight = parcel.WeightPounds.ToString("0.0", CultureInfo.InvariantCulture),
            BillingWeight = UpsForm.Pounds(parcel.BilledPounds),
        }).ToArray(),
        GuaranteedDelivery = quote.Service.GuaranteedBy is null
            ? null
            : new
            {
                BusinessDaysInTransit = quote.BusinessDays.ToString(CultureInfo.InvariantCulture),
                DeliveryByTime = quote.Service.GuaranteedBy,
            },
        TimeInTransit = wanted.HasTimes ? Times(quote, shipment) : null,
    };

    private static object Times(UpsQuote quote, Shipment shipment)
    {
        var pickupOn = UpsCalendar.NextBusinessDay(shipment.PickupOn);
        var arrivesOn = UpsCalendar.Add(pickupOn, quote.BusinessDays);
        var totalDays = arrivesOn.DayNumber - pickupOn.DayNumber;

        return new
        {
            PickupDate = UpsForm.Day(pickupOn),
            PackageBillType = "03",
            ServiceSummary = new
            {
                Service = new { Description = quote.Service.Name },
                GuaranteedIndicator = quote.Service.GuaranteedBy is null ? "0" : "1",
                EstimatedArrival = new
                {
                    Arrival = new { Date = UpsForm.Day(arrivesOn), Time = quote.Service.ArrivalTime },
                    BusinessDaysInTransit = quote.BusinessDays.ToString(CultureInfo.InvariantCulture),
                    Pickup = new { Date = UpsForm.Day(pickupOn), Time = "170000" },
                    DayOfWeek = arrivesOn.DayOfWeek.ToString()[..3].ToUpperInvariant(),
                    CustomerCenterCutoff = "170000",
                    TotalTransitDays = totalDays.ToString(CultureInfo.InvariantCulture),
                },
                SaturdayDelivery = "0",
            },
        };
    }
}
