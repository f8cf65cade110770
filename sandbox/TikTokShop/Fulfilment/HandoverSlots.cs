using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Fulfilment;

/// <summary>When the platform's carrier would come for a package: the next days, twice a day.</summary>
internal sealed class HandoverSlots(Market market)
{
    private const int Days = 3;
    private const long HourSeconds = 3_600;

    private static readonly int[] StartHours = [9, 14];

    public ApiEndpoint Endpoint() => ApiEndpoint.Get(
        "/fulfillment/202309/packages/{package_id}/handover_time_slots", Scopes.Fulfilment, Run);

    private Reply Run(Call call)
    {
        lock (market.Gate)
        {
            if (market.FindPackage(call.Route("package_id")) is not var (order, _))
            {
                return Reply.Refused(Codes.NotYourPackage, "The package does not belong to the shop.");
            }

            if (!order.State.IsPlatformShipped)
            {
                return Reply.Refused(Codes.SellerShips, "The order is shipped by the seller.");
            }
        }

        var slots = Slots().ToArray();
        return Reply.Ok(data =>
        {
            data.WriteBoolean("can_pickup"u8, true);
            data.WriteBoolean("can_drop_off"u8, true);
            data.WriteBoolean("can_van_collection"u8, false);
            data.WriteString("drop_off_point_url"u8, "https://points.example.com/near"u8);
            data.Objects("pickup_slots"u8, slots, (item, slot) =>
            {
                item.WriteNumber("start_time"u8, slot.From);
                item.WriteNumber("end_time"u8, slot.To);
                // Spelt like this on the wire.
                item.WriteBoolean("avaliable"u8, slot.IsFree);
            });
        });
    }

    private IEnumerable<(long From, long To, bool IsFree)> Slots()
    {
        var today = TimeZoneInfo.ConvertTime(market.Clock.GetUtcNow(), market.Profile.TimeZone).Date;

        for (var day = 1; day <= Days; day++)
        {
            foreach (var hour in StartHours)
            {
                var local = today.AddDays(day).AddHours(hour);
                var from = new DateTimeOffset(local, market.Profile.TimeZone.GetUtcOffset(local)).ToUnixTimeSeconds();
                // The first morning is always taken.
                yield return (from, from + (3 * HourSeconds), day > 1 || hour != StartHours[0]);
            }
        }
    }
}
