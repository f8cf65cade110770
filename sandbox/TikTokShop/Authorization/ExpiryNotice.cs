using CreatorFlow.Sandbox.TikTokShop.Webhooks;

namespace CreatorFlow.Sandbox.TikTokShop.Authorization;

/// <summary>
/// Tells the app that the seller's authorisation ends: from thirty days before on, each midnight. Call under the gate.
/// </summary>
internal sealed class ExpiryNotice(Seller seller)
{
    private const long DaySeconds = 86_400;
    private const long NoticeDays = 30;

    private long lastDay = seller.NowMs / 1_000 / DaySeconds;

    public void Step()
    {
        var now = seller.NowMs / 1_000;
        var day = now / DaySeconds;

        if (day <= lastDay)
        {
            return;
        }

        lastDay = day;

        if (seller.Grants.AuthorisedUntil is { } end && end > now && end - now <= NoticeDays * DaySeconds)
        {
            foreach (var market in seller.Markets)
            {
                market.TellExpiring(end);
            }
        }
    }
}
