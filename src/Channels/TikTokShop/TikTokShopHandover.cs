using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Labels;
using CreatorFlow.Channels.TikTokShop.Client;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>
/// Ships a package that is there already: the seller takes it to the carrier, or the carrier comes in the first span
/// that is free.
/// </summary>
internal sealed class TikTokShopHandover(TikTokShopClient client)
{
    private const string DropOff = "DROP_OFF";
    private const string Pickup = "PICKUP";

    /// <summary>Null when it is done, else why it is not.</summary>
    public async Task<Problem?> Ship(
        TikTokShopAccess access, string packageId, Handover wanted, CancellationToken ct)
    {
        var slots = await client.HandoverSlots(access, packageId, ct);

        if (wanted == Handover.DropOff)
        {
            if (slots.CanDropOff == false)
            {
                return LabelProblems.NoHandover(packageId, wanted);
            }

            await client.ShipPackage(access, packageId, new() { HandoverMethod = DropOff }, ct);
            return null;
        }

        var offered = slots.PickupSlots ?? [];
        var free = First(offered);

        if (slots.CanPickup == false || (offered.Count > 0 && free is null))
        {
            return LabelProblems.NoHandover(packageId, wanted);
        }

        await client.ShipPackage(access, packageId, new() { HandoverMethod = Pickup, PickupSlot = free }, ct);
        return null;
    }

    /// <summary>As it is sent: whether it is free is told by TikTok Shop only.</summary>
    private static PickupSlot? First(IReadOnlyList<PickupSlot> offered) => offered
        .Where(slot => slot.IsAvailable != false && slot.StartsAt is not null)
        .OrderBy(slot => slot.StartsAt)
        .Select(slot => new PickupSlot { StartsAt = slot.StartsAt, EndsAt = slot.EndsAt })
        .FirstOrDefault();
}
