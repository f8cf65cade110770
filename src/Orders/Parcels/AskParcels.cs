using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Validation;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Orders.Parcels;

/// <summary>
/// Asks the labels of parcels that were put together by hand, in the caller's transaction. All orders in a parcel ship
/// together: one that may not keeps the parcel here.
/// </summary>
internal sealed class AskParcels(AppDb db, ILabels labels)
{
    /// <summary>Asks for those of these parcels that are open. Null when it is done, else why not.</summary>
    /// <param name="asked">Parcels asked for in this transaction; what is asked is added.</param>
    public Problem? Ask(
        Order order, IReadOnlyList<Parcel> parcels, IReadOnlyDictionary<Guid, Order> orders, PackedOrders packed,
        Reason why, Actor by, List<Parcel> asked)
    {
        var open = parcels.Where(parcel => parcel.Status == ParcelStatus.Open).ToList();

        if (open.Count == 0)
        {
            // It went along with another order of the same parcel just now.
            return asked.Exists(packed.Of(order.Id).Contains)
                ? null
                : OrderProblems.NotReady(order.Number, order.Status);
        }

        var members = open.SelectMany(packed.OrdersIn).Distinct().Select(id => orders[id]).ToList();

        var ofChannel = open.All(parcel => parcel.PackageId is not null);

        if (members.Select(member => Refuse(member, order, ofChannel, by)).FirstOrDefault(own => own is not null)
            is { } problem)
        {
            return problem;
        }

        foreach (var parcel in open)
        {
            parcel.AskLabel();
            asked.Add(parcel);
        }

        members.ForEach(member => Move(member, open, packed, why, by));
        return null;
    }

    /// <summary>Labels that could not be had are given up: their parcels may be asked for again.</summary>
    public async Task DropFailedLabels(
        Order order, IReadOnlyDictionary<Guid, Order> orders, PackedOrders packed, Actor by, CancellationToken ct)
    {
        foreach (var parcel in packed.Of(order.Id).Where(own => own.Status == ParcelStatus.Labelling))
        {
            if (await labels.Of(parcel.Id, ct) is not { Status: LabelStatus.Failed } label)
            {
                continue;
            }

            parcel.Reopen();
            var trouble = new Reason("orders.label_failed").With("text", label.Trouble ?? "");

            foreach (var member in packed.OrdersIn(parcel).Select(id => orders[id]).Where(member =>
                packed.Of(member.Id).All(own => own.Status != ParcelStatus.Labelling)))
            {
                db.Tell(member.DropLabel(trouble), member.Id, by, trouble);
            }
        }
    }

    private static Problem? Refuse(Order member, Order asked, bool ofChannel, Actor by)
    {
        var may = member.Status == OrderStatus.Ready
            || (member.Status == OrderStatus.Labelling && member.Id == asked.Id);

        if (!may)
        {
            return member.Id == asked.Id
                ? OrderProblems.NotReady(member.Number, member.Status)
                : ParcelProblems.Waits(asked.Number, member.Number, member.Status);
        }

        return member.CancelAsked && by.Kind == ActorKind.Rule
            ? OrderProblems.CancelAsked(member.Number)
            : member.WhyNotToShip(ofChannel) ?? AddressCheck.Of(member);
    }

    /// <summary>The order is being labelled; one that is already tells of the parcel.</summary>
    private void Move(Order member, List<Parcel> asked, PackedOrders packed, Reason why, Actor by)
    {
        if (member.Status == OrderStatus.Ready)
        {
            db.Tell(member.AskLabel().Value, member.Id, by, why);
            return;
        }

        foreach (var parcel in asked.Where(packed.Of(member.Id).Contains))
        {
            db.Tell(new ParcelLabelAsked(parcel.Id, parcel.Number), member.Id, by, why);
        }

        member.Touch();
    }
}
