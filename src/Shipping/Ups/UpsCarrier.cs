using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Carriers;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Rates;

namespace CreatorFlow.Shipping.Ups;

/// <summary>One UPS account with its place of origin.</summary>
internal sealed class UpsCarrier(UpsClient client, UpsSettings account, Address shipFrom) : ICarrier
{
    public string Name => UpsReading.Carrier;

    public async Task<Result<List<Rate>>> Rates(Parcel parcel, CancellationToken ct)
    {
        if (UpsMapping.ToRateQuestion(account, shipFrom, parcel).Refused(out var problem, out var question))
        {
            return problem;
        }

        var answer = await client.Rate(account, question, ct);

        return answer.Problem is { } refusal
            ? Harmless(refusal)
            : UpsReading.ToRates(answer.Value!, shipFrom, parcel.ShipTo);
    }

    public async Task<Result<Purchase>> Buy(Parcel parcel, string? serviceCode, string reference, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(serviceCode);
        var asked = UpsMapping.ToShipQuestion(account, shipFrom, parcel, serviceCode, reference);

        if (asked.Refused(out var problem, out var question))
        {
            return problem;
        }

        var answer = await client.Ship(account, question, ct);
        return answer.Problem is { } refusal ? refusal : UpsReading.ToPurchase(answer.Value!);
    }

    public async Task<Result<Purchase?>> FindByReference(string reference, CancellationToken ct)
    {
        var answer = await client.Recover(account, UpsMapping.ToRecoveryQuestion(account, reference), ct);

        if (answer.Error?.Code is UpsFailure.NothingUnderReference or UpsFailure.VoidedSince)
        {
            return (Purchase?)null;
        }

        return answer.Problem is { } refusal ? refusal : UpsReading.ToPurchase(answer.Value!);
    }

    public async Task<Result<bool>> Void(string shipmentNumber, CancellationToken ct)
    {
        var answer = await client.Void(account, shipmentNumber, ct);

        if (UpsFailure.SaysAlreadyVoided(answer.Error))
        {
            return true;
        }

        if (answer.Problem is { } refusal)
        {
            return refusal;
        }

        return UpsReading.IsVoided(answer.Value!)
            ? true
            : ShippingProblems.CarrierUnclear(Name, $"the void of {shipmentNumber} was not confirmed");
    }

    public async Task<Result<List<ParcelScan>>> Track(string trackingNumber, CancellationToken ct)
    {
        var answer = await client.Track(account, trackingNumber, ct);

        return answer.Problem is { } refusal
            ? Harmless(refusal)
            : UpsReading.ToScans(answer.Value!);
    }

    /// <summary>A question changes nothing: without a clear answer it was simply not answered.</summary>
    private Problem Harmless(Problem problem) =>
        problem.MayBeDone() ? ShippingProblems.CarrierUnreachable(Name) : problem;
}
