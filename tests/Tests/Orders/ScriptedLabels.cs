using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders;

/// <summary>Labels that stand where the test puts them.</summary>
internal sealed class ScriptedLabels : ILabels
{
    public Dictionary<Guid, LabelView> Views { get; } = [];

    public List<ParcelToShip> Asked { get; } = [];

    public List<Guid> Voided { get; } = [];

    public Task Buy(IReadOnlyList<ParcelToShip> parcels, Actor by, CancellationToken ct)
    {
        Asked.AddRange(parcels);
        return Task.CompletedTask;
    }

    public Task Void(IReadOnlyList<Guid> parcelIds, Reason why, Actor by, CancellationToken ct)
    {
        Voided.AddRange(parcelIds);
        return Task.CompletedTask;
    }

    public Task Hurry(IReadOnlyList<Guid> parcelIds, CancellationToken ct) => Task.CompletedTask;

    public Task<LabelView?> Of(Guid parcelId, CancellationToken ct) =>
        Task.FromResult(Views.GetValueOrDefault(parcelId));

    public Task<IReadOnlyDictionary<Guid, Guid>> Wanted(IReadOnlyCollection<Guid> parcelIds, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<Guid, Guid>>(
            Views.Where(own => parcelIds.Contains(own.Key)).ToDictionary(own => own.Key, own => own.Value.Id));

    public Task<Result<LabelFile>> File(Guid labelId, CancellationToken ct) => throw new NotSupportedException();

    /// <summary>Puts the label of a parcel somewhere.</summary>
    public LabelView Stand(Guid parcelId, LabelStatus status, string? trouble = null) => Views[parcelId] = new(
        Ids.New(TestClock.Start), parcelId, status, "UPS", "Ground", "1Z999AA10123456784", new Money(784, "USD"),
        "cheapest that arrives in time", trouble, TestClock.Start, TestClock.Start, []);
}
