using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Finance;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Fulfilment;

/// <summary>The seller who ships with a carrier of its own tells what became of the packages.</summary>
internal sealed class DeliverPackages(Market market)
{
    private const string Success = "DELIVERY_SUCCESS";
    private const string Failed = "DELIVERY_FAILED";
    private const int MaxAtOnce = 50;

    private sealed record Wish(string Id, string Type, string? Reason);

    public ApiEndpoint Endpoint() =>
        ApiEndpoint.Post("/fulfillment/202309/packages/deliver", Scopes.DeliveryStatus, Run);

    private async Task<Reply> Run(Call call)
    {
        var read = call.Read();
        var wishes = new List<Wish>();

        foreach (var element in read.Items("packages") ?? [])
        {
            var one = new BodyReader(element, "packages.");
            wishes.Add(new Wish(
                one.RequiredText("id"), one.RequiredText("delivery_type"), one.Text("fail_delivery_reason")));
            read.Take(one);
        }

        if (wishes.Count is 0 or > MaxAtOnce)
        {
            read.Missing("packages");
        }

        if (read.Fault is { } fault)
        {
            return fault;
        }

        (string Id, Reply? Refusal)[] outcomes;

        lock (market.Gate)
        {
            outcomes = [.. wishes.Select(wish => (wish.Id, market.Seller.Faults.PartialError() ?? Deliver(wish)))];
        }

        await market.Journal.Save();
        return Reply.Ok(data => data.Errors(outcomes, "package_id"));
    }

    private Reply? Deliver(Wish wish)
    {
        if (market.FindPackage(wish.Id) is not var (first, parcel))
        {
            return Reply.Refused(Codes.NotYourPackage, "The package does not belong to the shop.");
        }

        if (first.State.IsPlatformShipped)
        {
            return Reply.Refused(Codes.PlatformShipped, "The package is shipped by the platform.");
        }

        if (!parcel.IsShipped)
        {
            return Reply.Refused(Codes.NotShippedYet, "The package is not shipped yet.");
        }

        switch (wish.Type)
        {
            case Success:
                Change(first, parcel, known => known with { DeliveredMs = market.NowMs, DeliveryFailure = null });
                return null;
            case Failed:
                Change(first, parcel, known => known with { DeliveryFailure = wish.Reason ?? "unknown" });
                return null;
            case "UPDATE_POD":
                return null;
            default:
                return Reply.BadParameter("param delivery_type is invalid");
        }
    }

    private void Change(Order first, Parcel parcel, Func<Parcel, Parcel> change)
    {
        foreach (var order in market.OrdersIn(first, parcel))
        {
            var now = market.NowMs;
            var state = order.State;
            Parcel[] parcels = [.. state.Parcels!.Select(known => known.Id == parcel.Id
                ? change(known) with { UpdatedMs = now }
                : known)];
            var isDelivered = state.Status is OrderStatus.AwaitingCollection or OrderStatus.InTransit
                && parcels.All(known => known.DeliveredMs > 0);
            market.Move(order, state with
            {
                UpdatedMs = now,
                Parcels = parcels,
                Status = isDelivered ? OrderStatus.Delivered : state.Status,
                CollectedMs = isDelivered && state.CollectedMs == 0 ? now : state.CollectedMs,
                DeliveredMs = isDelivered ? now : state.DeliveredMs,
            });

            if (isDelivered)
            {
                market.Book(order);
            }

            market.PlanNext(order);
        }
    }
}
