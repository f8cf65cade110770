using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CreatorFlow.Channels.TikTokShop;
using CreatorFlow.Tests.Sandbox;

namespace CreatorFlow.Tests.Channels.TikTokShop;

/// <summary>The example messages of the fact sheet.</summary>
internal static class Golden
{
    public static byte[] Bytes(string name) => File.ReadAllBytes(SharedFiles.Path("protocols", "tiktok-shop", name));

    public static T Read<T>(string name, JsonTypeInfo<Envelope<T>> type) where T : class =>
        JsonSerializer.Deserialize(Bytes(name), type)!.Data!;

    public static WireOrder Order(string name, int index = 0) =>
        Read(name, TikTokShopJson.Default.Orders).Orders![index];
}
