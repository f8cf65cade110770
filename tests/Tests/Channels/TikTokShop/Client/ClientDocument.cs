namespace CreatorFlow.Tests.Channels.TikTokShop.Client;

/// <summary>The document about this client.</summary>
internal static class ClientDocument
{
    public const string Name = "docs/tiktok-shop-client.md";

    public static string Text => File.ReadAllText(At(Name)).ReplaceLineEndings("\n");

    /// <summary>A path of the checkout.</summary>
    public static string At(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (!File.Exists(Path.Combine(folder!.FullName, "CreatorFlow.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, name);
    }
}
