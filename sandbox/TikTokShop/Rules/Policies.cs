namespace CreatorFlow.Sandbox.TikTokShop.Rules;

/// <summary>A policy and the instant from which it holds, epoch milliseconds.</summary>
internal sealed record DatedPolicy(long FromMs, Policy Policy);

/// <summary>What is kept of the policies.</summary>
internal sealed record PolicyRecord(IReadOnlyList<DatedPolicy> All);

/// <summary>The policies in the order in which they came into force. Change under the gate.</summary>
internal sealed class Policies : ISaved
{
    private const string Kind = "tiktok.policies";
    private const string Id = "all";

    private DatedPolicy[] all;

    public Policies(SandboxStore store) =>
        all = store.Load<PolicyRecord>(Kind).GetValueOrDefault(Id) is { } kept
            ? [.. kept.All]
            : [new DatedPolicy(0, new Policy())];

    public Policy Latest => all[^1].Policy;

    public IReadOnlyList<DatedPolicy> All => all;

    /// <summary>The policy that held at an instant.</summary>
    public Policy At(long atMs)
    {
        var known = all;
        var at = known.Length - 1;

        while (at > 0 && known[at].FromMs > atMs)
        {
            at--;
        }

        return known[at].Policy;
    }

    public void Enact(Policy policy, long fromMs) => all = [.. all, new DatedPolicy(fromMs, policy)];

    public SandboxDocument Document() => SandboxDocument.Of(Kind, Id, new PolicyRecord(all));
}
