using CreatorFlow.Sandbox.Faults;
using CreatorFlow.Sandbox.TikTokShop.Authorization;

namespace CreatorFlow.Sandbox.TikTokShop.Scripts;

/// <summary>The days that can be rehearsed.</summary>
internal static class Library
{
    public static IReadOnlyList<Script> All { get; } =
        [CalmDay(), ViralDay(), BlackFriday(), VendorOutage(), PolicyChange()];

    private static Script CalmDay() => new(
        "calm day",
        "Few orders in the morning, more in the evening, one LIVE, a return now and then.",
        [
            new Phase(0.3, 2, 6) { Returns = 0.3 },
            new Phase(0.6, 6, 8) { Returns = 0.3 },
            new Phase(0.75, 14, 14) { HotShare = 0.5 },
            new Phase(1, 8, 3) { Returns = 0.3 },
        ],
        [
            new Cue(0.6, "The shop goes LIVE.", stage => stage.GoLive("Evening LIVE")),
            new Cue(0.75, "The LIVE ends.", stage => stage.EndLive()),
        ]);

    private static Script ViralDay() => new(
        "viral day",
        "A creator's video takes off: fifty times as many orders within the hour, four of five for one SKU.",
        [
            new Phase(0.2, 6, 6),
            new Phase(0.35, 6, 300) { HotShare = 0.85, CancelShare = 0.04 },
            new Phase(0.55, 300, 180) { HotShare = 0.85, CancelShare = 0.05, Returns = 0.5 },
            new Phase(0.8, 180, 40) { HotShare = 0.7, CancelShare = 0.04, Returns = 1 },
            new Phase(1, 40, 15) { HotShare = 0.4, Returns = 1 },
        ],
        [
            new Cue(0.2, "A video is posted and takes off.", stage => stage.PostVideo(heat: 200)),
            new Cue(0.35, "Webhooks come twice and out of order.", stage => stage.Fault(new WebhookFaults
            {
                DuplicateRate = 0.05, ReorderRate = 0.1, DelayRate = 0.02, DelayMs = 20_000,
            })),
            new Cue(0.4, "The platform is slow and turns calls away.", stage => stage.Fault(new CallFault
            {
                LatencyMs = 300, TooManyRate = 0.05,
            })),
            new Cue(0.6, "The platform is well again.", stage => stage.EndFaults()),
        ]);

    private static Script BlackFriday() => new(
        "black friday",
        "Many orders all day over the whole range, two LIVEs, a slow platform in the evening.",
        [
            new Phase(0.15, 40, 120) { HotShare = 0.2, CancelShare = 0.03 },
            new Phase(0.5, 120, 90) { HotShare = 0.2, CancelShare = 0.03 },
            new Phase(0.65, 200, 240) { HotShare = 0.4, CancelShare = 0.04 },
            new Phase(0.85, 150, 200) { HotShare = 0.3, CancelShare = 0.04, Returns = 1 },
            new Phase(1, 200, 60) { HotShare = 0.2, CancelShare = 0.03, Returns = 1 },
        ],
        [
            new Cue(0.05, "The shop goes LIVE.", stage => stage.GoLive("Doors open")),
            new Cue(0.2, "The LIVE ends.", stage => stage.EndLive()),
            new Cue(0.5, "The shop goes LIVE again.", stage => stage.GoLive("Flash hour")),
            new Cue(0.55, "The platform is slow and fails now and then.", stage => stage.Fault(new CallFault
            {
                LatencyMs = 500, ErrorRate = 0.02, TooManyRate = 0.03,
            })),
            new Cue(0.6, "Webhooks are late.", stage => stage.Fault(new WebhookFaults
            {
                DelayRate = 0.15, DelayMs = 30_000, DuplicateRate = 0.03,
            })),
            new Cue(0.65, "The LIVE ends.", stage => stage.EndLive()),
            new Cue(0.85, "The platform is well again.", stage => stage.EndFaults()),
        ]);

    private static Script VendorOutage() => new(
        "vendor outage",
        "Steady orders while the platform fails: errors, an outage, lost webhooks, expired tokens, cut answers.",
        [new Phase(1, 20, 20) { Returns = 0.2 }],
        [
            new Cue(0.15, "One call in five fails, some after they took effect.", stage => stage.Fault(new CallFault
            {
                ErrorRate = 0.2, TimeoutAfterEffectRate = 0.05, TimeoutMs = 5_000, GatewayTimeoutRate = 0.02,
            })),
            new Cue(0.3, "The platform is down; webhooks get lost.", stage =>
            {
                stage.Fault(new CallFault { OutageSeconds = 86_400 });
                stage.Fault(new WebhookFaults { DropRate = 0.3 });
            }),
            new Cue(0.45, "It is back, turns calls away, and all tokens are expired.", stage =>
            {
                stage.EndFaults();
                stage.ExpireTokens();
                stage.Fault(new CallFault { TooManyRate = 0.3, LatencyMs = 200 });
                stage.Fault(new WebhookFaults { DropRate = 0.1, DuplicateRate = 0.1, ReorderRate = 0.2 });
            }),
            new Cue(0.65, "Answers end in the middle, parts of calls fail, its clock is off.", stage =>
            {
                stage.EndFaults();
                stage.Fault(new CallFault { TruncateRate = 0.05 });
                stage.Fault(new PlatformFaults { PartialErrorRate = 0.1, ClockSkewSeconds = 45 });
            }),
            new Cue(0.8, "The platform is well again.", stage => stage.EndFaults()),
        ]);

    private static Script PolicyChange() => new(
        "policy change",
        "Deadlines and fees change, a version retires, a permission is taken back and given again.",
        [new Phase(1, 12, 12) { Returns = 0.5 }],
        [
            new Cue(0.25, "Shipping and answers are due in 24 hours.", stage => stage.Enact(policy => policy with
            {
                ShipByHours = 24, CancelAnswerHours = 24, ReturnAnswerHours = 24,
            })),
            new Cue(0.4, "The fee rises by two percent of the price.", stage => stage.Enact(policy => policy with
            {
                ReferralFeeBasisPoints = policy.ReferralFeeBasisPoints + 200,
            })),
            new Cue(0.55, "Order detail 202309 is retired.", stage => stage.Enact(policy => policy with
            {
                RetiredPaths = ["/order/202309/orders"],
            })),
            new Cue(0.65, "The scope for finance is taken back.", stage => stage.Narrow(Scopes.Finance)),
            new Cue(0.8, "The scope for finance is given again.", stage => stage.Narrow()),
            new Cue(0.85, "New orders have no hold.", stage => stage.Switch(now => now with { HasHold = false })),
        ]);
}
