using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client;

/// <summary>The document about this client.</summary>
internal static class ClientDocument
{
    public static string Text => File.ReadAllText(At("docs/tiktok-shop-client.md")).ReplaceLineEndings("\n");

    /// <summary>A path of the checkout.</summary>
    public static string At(string name) => Path.Combine(Checkout.Root, name);
}
