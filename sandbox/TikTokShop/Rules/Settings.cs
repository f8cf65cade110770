namespace CreatorFlow.Sandbox.TikTokShop.Rules;

/// <summary>The switches as they stand; kept over a restart.</summary>
internal sealed class Settings(SandboxStore store) : ISaved
{
    private const string Kind = "tiktok.switches";
    private const string Id = "all";

    private Switches switches = store.Load<Switches>(Kind).GetValueOrDefault(Id) ?? new Switches();

    public Switches Switches
    {
        get => Volatile.Read(ref switches);
        set => Volatile.Write(ref switches, value);
    }

    public SandboxDocument Document() => SandboxDocument.Of(Kind, Id, Switches);
}
