namespace CreatorFlow.Sandbox.TikTokShop;

/// <summary>What shaped the scenario when the data folder was new. Later starts keep to it.</summary>
internal sealed record ScenarioRecord(string? OrdersFolder, int? Limit, int Seed, int? Skus = null)
{
    private const string Kind = "tiktok.scenario";
    private const string Id = "first";

    /// <summary>The options with the kept scenario; keeps the given one when there is none.</summary>
    public static SandboxOptions Resolve(SandboxOptions options, SandboxStore store)
    {
        if (store.Load<ScenarioRecord>(Kind).GetValueOrDefault(Id) is { } kept)
        {
            return options with
            {
                OrdersFolder = kept.OrdersFolder,
                Limit = kept.Limit,
                Seed = kept.Seed,
                Skus = kept.Skus ?? SandboxOptions.UsualSkus,
            };
        }

        var folder = options.OrdersFolder is { } given ? Path.GetFullPath(given) : null;
        return options with { OrdersFolder = folder };
    }

    /// <summary>Keeps what shapes the scenario. After all that is kept was read.</summary>
    public static Task Keep(SandboxOptions options, SandboxStore store) => store.Save(
        SandboxDocument.Of(
            Kind, Id, new ScenarioRecord(options.OrdersFolder, options.Limit, options.Seed, options.Skus)));
}
