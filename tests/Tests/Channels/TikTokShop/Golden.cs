using System.Text.Json;
using CreatorFlow.Channels.TikTokShop.Client;
using CreatorFlow.Tests.Sandbox;

namespace CreatorFlow.Tests.Channels.TikTokShop;

/// <summary>The example messages of the fact sheet.</summary>
internal static class Golden
{
    public static byte[] Bytes(string name) => File.ReadAllBytes(SharedFiles.Path("protocols", "tiktok-shop", name));

    public static T Read<T>(string name) where T : class =>
        JsonSerializer.Deserialize(Bytes(name), WireJson.For<Envelope<T>>())!.Data!;

    public static Order Order(string name, int index = 0) => Read<OrderDetails>(name).Orders![index];
}
