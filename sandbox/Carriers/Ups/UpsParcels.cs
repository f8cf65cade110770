using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>All shipments of the simulated UPS, in memory and in the store.</summary>
public sealed class UpsParcels
{
    private readonly SandboxStore store;
    private readonly TimeProvider clock;
    private readonly UpsOptions options;
    private readonly ConcurrentDictionary<string, UpsShipment> shipments = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> shipmentOfParcel = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableList<string>> byReference = new(StringComparer.Ordinal);
    private readonly Lock changes = new();
    private int lastSequence;

    internal UpsParcels(SandboxStore store, TimeProvider clock, UpsOptions options)
    {
        this.store = store;
        this.clock = clock;
        this.options = options;

        foreach (var shipment in store.Load<UpsShipment>(UpsShipment.Kind).Values)
        {
            Index(shipment);
            var highest = shipment.Packages.Max(package => UpsTrackingNumber.Sequence(package.TrackingNumber));
            lastSequence = Math.Max(lastSequence, highest);
        }
    }

    internal IEnumerable<UpsShipment> All => shipments.Values;

    /// <summary>Where the parcel is now.</summary>
    public UpsParcelStatus StatusOf(string trackingNumber) =>
        Find(trackingNumber) is { } shipment ? Scans(shipment, trackingNumber)[^1].Status : UpsParcelStatus.Unknown;

    internal string NextTrackingNumber(string serviceCode) =>
        UpsTrackingNumber.Of(options.ShipperNumber, serviceCode, Interlocked.Increment(ref lastSequence));

    internal UpsShipment? Find(string trackingNumber) =>
        shipmentOfParcel.TryGetValue(trackingNumber, out var id) ? shipments[id] : null;

    /// <summary>The shipments that carry the reference, the oldest first.</summary>
    internal IReadOnlyList<UpsShipment> FindByReference(string reference) =>
        byReference.TryGetValue(reference, out var ids) ? [.. ids.Select(id => shipments[id])] : [];

    /// <summary>What happened to the parcel until now, the oldest first.</summary>
    internal IReadOnlyList<UpsScan> Scans(UpsShipment shipment, string trackingNumber) =>
        UpsMovement.Of(shipment, trackingNumber, options, clock.GetUtcNow());

    /// <summary>Keeps a bought shipment. It is found only after it is on disk.</summary>
    internal async Task Add(UpsShipment shipment)
    {
        await store.Save(SandboxDocument.Of(UpsShipment.Kind, shipment.Id, shipment));
        Index(shipment);
    }

    /// <summary>Voids a shipment that no one has scanned.</summary>
    internal async Task<UpsResult<UpsShipment>> Void(string shipmentId)
    {
        UpsShipment voided;
        Task saved;

        lock (changes)
        {
            if (!shipments.TryGetValue(shipmentId, out var shipment))
            {
                return UpsError.NothingToVoid;
            }

            if (shipment.VoidedAt is not null)
            {
                return UpsError.AlreadyVoided;
            }

            if (shipment.Packages.Any(p => Scans(shipment, p.TrackingNumber)[^1].Status > UpsParcelStatus.LabelCreated))
            {
                return UpsError.AlreadyScanned;
            }

            voided = shipment with { VoidedAt = clock.GetUtcNow() };
            saved = Replace(voided);
        }

        await saved;
        return voided;
    }

    /// <summary>Makes something happen to a parcel; false when there is no such parcel.</summary>
    internal async Task<bool> Happen(string trackingNumber, UpsParcelStatus status, string? description)
    {
        Task saved;

        lock (changes)
        {
            if (Find(trackingNumber) is not { } shipment)
            {
                return false;
            }

            var happened = new UpsParcelEvent(trackingNumber, status, clock.GetUtcNow(), description);
            saved = Replace(shipment with { Events = [.. shipment.Events, happened] });
        }

        await saved;
        return true;
    }

    // Called under the lock, so that the store sees the changes in their order.
    private Task Replace(UpsShipment shipment)
    {
        shipments[shipment.Id] = shipment;
        return store.Save(SandboxDocument.Of(UpsShipment.Kind, shipment.Id, shipment));
    }

    private void Index(UpsShipment shipment)
    {
        shipments[shipment.Id] = shipment;

        foreach (var package in shipment.Packages)
        {
            shipmentOfParcel[package.TrackingNumber] = shipment.Id;
        }

        foreach (var reference in shipment.References)
        {
            byReference.AddOrUpdate(reference, _ => [shipment.Id], (_, ids) => ids.Add(shipment.Id));
        }
    }
}
