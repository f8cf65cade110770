using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;

namespace CreatorFlow.Channels.Catalogue;

/// <summary>Products that sell no more, or sell again, while a page of them is read: each is told once.</summary>
internal sealed class StateChanges(ShopConnection shop)
{
    private readonly Dictionary<string, ListingStateChanged> changed = new(StringComparer.Ordinal);

    /// <summary>Before the listing takes what was read. A new listing that sells is no news.</summary>
    public void See(Listing listing, bool isNew, ListedSku read)
    {
        var before = isNew ? ListingState.Live : listing.State;

        if (before != read.State)
        {
            changed[read.ProductId] = new(
                shop.Name, read.ProductId, read.Item.Title, read.State.ToString(), read.Reason);
        }
    }

    /// <summary>Joins the caller's transaction.</summary>
    public void Tell(AppDb db)
    {
        foreach (var told in changed.Values)
        {
            db.Tell(told, shop.Id, Actor.Channel(shop.Name));
        }
    }
}
