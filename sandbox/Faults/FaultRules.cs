using CreatorFlow.Sandbox.TikTokShop.Scenarios;

namespace CreatorFlow.Sandbox.Faults;

/// <summary>Faults of the calls whose path starts with a prefix. Rates are shares between 0 and 1.</summary>
public sealed record CallFault
{
    /// <summary>Paths it holds for; empty for all but the control calls.</summary>
    public string PathPrefix { get; init; } = "";

    /// <summary>Share of the calls answered with <see cref="ErrorStatus"/> and without effect.</summary>
    public double ErrorRate { get; init; }

    /// <summary>HTTP status of those answers.</summary>
    public int ErrorStatus { get; init; } = 500;

    /// <summary>Added to every call, milliseconds.</summary>
    public int LatencyMs { get; init; }

    /// <summary>The next so many calls are answered 429.</summary>
    public int TooManyBurst { get; init; }

    /// <summary>Share of the calls that take effect but are never answered.</summary>
    public double TimeoutAfterEffectRate { get; init; }

    /// <summary>How long a call without an answer is held open, milliseconds.</summary>
    public int TimeoutMs { get; init; } = 30_000;

    /// <summary>Share of the answers that end in the middle.</summary>
    public double TruncateRate { get; init; }
}

/// <summary>Faults of the webhooks; shares between 0 and 1.</summary>
public sealed record WebhookFaults
{
    /// <summary>Sent twice.</summary>
    public double DuplicateRate { get; init; }

    /// <summary>Never sent.</summary>
    public double DropRate { get; init; }

    /// <summary>Overtaken by later ones.</summary>
    public double ReorderRate { get; init; }

    /// <summary>Signed with another secret, once.</summary>
    public double WrongSignatureRate { get; init; }
}

/// <summary>What the simulators do wrong at present, all of it set from outside.</summary>
public sealed class FaultRules(int seed)
{
    private readonly Lock gate = new();
    private readonly List<CallFault> calls = [];
    private readonly Dictionary<CallFault, int> bursts = new(ReferenceEqualityComparer.Instance);
    private Dice dice = new(seed, about: 0, purpose: 99);

    /// <summary>Faults of webhooks.</summary>
    public WebhookFaults Webhooks { get; private set; } = new();

    /// <summary>Faults of calls.</summary>
    public IReadOnlyList<CallFault> Calls
    {
        get
        {
            lock (gate)
            {
                return [.. calls];
            }
        }
    }

    /// <summary>Sets faults for a prefix, in place of those it had.</summary>
    public void Set(CallFault fault)
    {
        lock (gate)
        {
            calls.RemoveAll(known => known.PathPrefix == fault.PathPrefix);
            calls.Add(fault);
            bursts[fault] = fault.TooManyBurst;
        }
    }

    /// <summary>Sets the faults of webhooks.</summary>
    public void Set(WebhookFaults faults) => Webhooks = faults;

    /// <summary>Ends all faults.</summary>
    public void Reset()
    {
        lock (gate)
        {
            calls.Clear();
            bursts.Clear();
            Webhooks = new();
        }
    }

    /// <summary>Draws what happens to a call: the first fault that its path has, if any.</summary>
    internal DrawnFault? DrawCallFault(string path)
    {
        lock (gate)
        {
            if (calls.Find(known => path.StartsWith(known.PathPrefix, StringComparison.Ordinal)) is not { } fault)
            {
                return null;
            }

            if (bursts.GetValueOrDefault(fault) is > 0 and var left)
            {
                bursts[fault] = left - 1;
                return new DrawnFault(fault, CallOutcome.TooMany);
            }

            return new DrawnFault(fault, Outcome(fault));
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
        if (dice.Chance(fault.ErrorRate))
        {
            return CallOutcome.Error;
        }

        if (dice.Chance(fault.TimeoutAfterEffectRate))
        {
            return CallOutcome.Timeout;
        }

        return dice.Chance(fault.TruncateRate) ? CallOutcome.Truncated : CallOutcome.Normal;
    }
}

/// <summary>What a drawn fault does to a call, besides the latency.</summary>
internal enum CallOutcome
{
    Normal,
    Error,
    TooMany,
    Timeout,
    Truncated,
}

/// <summary>A fault and the lot that was drawn.</summary>
internal sealed record DrawnFault(CallFault Fault, CallOutcome Outcome);
