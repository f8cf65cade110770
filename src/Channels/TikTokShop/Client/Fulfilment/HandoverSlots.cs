namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>How and when a package may be handed over. Source: fact sheet 4.5.</summary>
public sealed class HandoverSlots : Answer
{
    public bool? CanPickup { get; set; }

    public bool? CanDropOff { get; set; }

    public bool? CanVanCollection { get; set; }

    public string? DropOffPointUrl { get; set; }

    public IReadOnlyList<PickupSlot>? PickupSlots { get; set; }
}
