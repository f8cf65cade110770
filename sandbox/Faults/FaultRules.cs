using CreatorFlow.Sandbox.TikTokShop.Scenarios;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.Faults;

/// <summary>What the simulators do wrong at present, all of it set from outside.</summary>
public sealed class FaultRules(int seed, TimeProvider? time = null)
{
    private readonly TimeProvider clock = time ?? TimeProvider.System;
    private readonly Lock gate = new();
    private readonly List<Rule> calls = [];
    private Dice dice = new(seed, about: 0, purpose: 99);
    private PlatformFaults platform = new();

    private sealed class Rule(CallFault fault, DateTimeOffset outageUntil)
    {
        public CallFault Fault { get; } = fault;

        public DateTimeOffset OutageUntil { get; } = outageUntil;

        public int BurstLeft { get; set; } = fault.TooManyBurst;
    }

    /// <summary>Faults of webhooks.</summary>
    public WebhookFaults Webhooks { get; private set; } = new();

    /// <summary>Faults of the platform as a whole.</summary>
    public PlatformFaults Platform => Volatile.Read(ref platform);

    /// <summary>Faults of calls.</summary>
    public IReadOnlyList<CallFault> Calls
    {
        get
        {
            lock (gate)
            {
                return [.. calls.Select(rule => rule.Fault)];
            }
        }
    }

    /// <summary>Sets faults for a prefix, in place of those it had.</summary>
    public void Set(CallFault fault)
    {
        lock (gate)
        {
            calls.RemoveAll(known => known.Fault.PathPrefix == fault.PathPrefix);
            calls.Add(new Rule(fault, clock.GetUtcNow().AddSeconds(fault.OutageSeconds)));
        }
    }

    /// <summary>Sets the faults of webhooks.</summary>
    public void Set(WebhookFaults faults) => Webhooks = faults;

    /// <summary>Sets the faults of the platform as a whole.</summary>
    public void Set(PlatformFaults faults) => Volatile.Write(ref platform, faults);

    /// <summary>Ends all faults.</summary>
    public void Reset()
    {
        lock (gate)
        {
            calls.Clear();
            Webhooks = new();
        }

        Set(new PlatformFaults());
    }

    /// <summary>Draws what happens to a call: the first fault that its path has, if any.</summary>
    internal DrawnFault? DrawCallFault(string path)
    {
        lock (gate)
        {
            if (calls.Find(known => path.StartsWith(known.Fault.PathPrefix, StringComparison.Ordinal)) is not { } rule)
            {
                return null;
            }

            if (rule.OutageUntil > clock.GetUtcNow())
            {
                return new DrawnFault(rule.Fault, CallOutcome.Outage);
            }

            if (rule.BurstLeft > 0)
            {
                rule.BurstLeft--;
                return new DrawnFault(rule.Fault, CallOutcome.TooMany);
            }

            return new DrawnFault(rule.Fault, Outcome(rule.Fault));
        }
    }

    /// <summary>Draws what happens to a webhook.</summary>
    internal WebhookFault DrawWebhookFault()
    {
        lock (gate)
        {
            var at = dice.Fraction();
            (double Share, WebhookFault Fault)[] wheel =
            [
                (Webhooks.DropRate, WebhookFault.Drop),
                (Webhooks.DuplicateRate, WebhookFault.Duplicate),
                (Webhooks.ReorderRate, WebhookFault.Reorder),
                (Webhooks.WrongSignatureRate, WebhookFault.WrongSignature),
                (Webhooks.DelayRate, WebhookFault.Delay),
                (Webhooks.TruncateRate, WebhookFault.Truncate),
            ];

            foreach (var (share, fault) in wheel)
            {
                if (at < share)
                {
                    return fault;
                }

                at -= share;
            }

            return WebhookFault.None;
        }
    }

    /// <summary>Draws whether a part of a call fails.</summary>
    internal bool DrawPartialError()
    {
        if (Platform.PartialErrorRate <= 0)
        {
            return false;
        }

        lock (gate)
        {
            return dice.Chance(Platform.PartialErrorRate);
        }
    }

    /// <summary>The refusal of a part of a call, when it is drawn to fail.</summary>
    internal Reply? PartialError() => DrawPartialError()
        ? Reply.Refused(Codes.InternalError, "Internal error.")
        : null;

    /// <summary>A number below the bound.</summary>
    internal int Draw(int bound)
    {
        lock (gate)
        {
            return dice.Next(bound);
        }
    }

    private CallOutcome Outcome(CallFault fault)
    {
        (double Share, CallOutcome Outcome)[] wheel =
        [
            (fault.ErrorRate, CallOutcome.Error),
            (fault.TooManyRate, CallOutcome.TooMany),
            (fault.TimeoutAfterEffectRate, CallOutcome.Timeout),
            (fault.GatewayTimeoutRate, CallOutcome.GatewayTimeout),
            (fault.TruncateRate, CallOutcome.Truncated),
        ];

        foreach (var (share, outcome) in wheel)
        {
            if (dice.Chance(share))
            {
                return outcome;
            }
        }

        return CallOutcome.Normal;
    }
}

/// <summary>What a drawn fault does to a call, besides the latency.</summary>
internal enum CallOutcome
{
    Normal,
    Error,
    TooMany,
    Outage,
    Timeout,
    GatewayTimeout,
    Truncated,
}

/// <summary>A fault and the lot that was drawn.</summary>
internal sealed record DrawnFault(CallFault Fault, CallOutcome Outcome);
