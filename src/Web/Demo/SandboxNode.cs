using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Sandbox;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Web.Hosting;

namespace CreatorFlow.Web.Demo;

/// <summary>What a node is told whose channel and carrier are the simulators.</summary>
internal static class SandboxNode
{
    /// <summary>Calls a second of one that hurries, and of simulators that let it.</summary>
    public const int HurriedCallsPerSecond = 2_000;

    /// <summary>How often one that hurries asks for orders that no webhook told.</summary>
    public static readonly TimeSpan HurriedSweep = TimeSpan.FromSeconds(5);

    /// <summary>The app that is registered at these simulators.</summary>
    public static TikTokShopApp AppOf(SandboxHost simulators) => new()
    {
        AppKey = simulators.App.Key, AppSecret = simulators.App.Secret, ServiceId = simulators.App.ServiceId,
    };

    /// <param name="isUsual">At the product's own pace: it asks as often, and calls as much, as for a seller. Else it
    /// hurries.</param>
    public static HostSettings Settings(
        string folder, DatabaseAddress database, string url, string publicUrl, string sandboxUrl, TikTokShopApp app,
        bool isUsual)
    {
        var sandbox = new Uri(sandboxUrl);
        var usual = new ChannelsOptions
        {
            PublicAddress = new Uri(publicUrl),
            TikTokShop = app with
            {
                ApiAddress = sandbox,
                TokenAddress = sandbox,
                ConsentAddress = new Uri(sandbox, "/open/authorize"),
            },
        };
        return new()
        {
            DataFolder = folder,
            Database = database,
            Url = url,
            Channels = isUsual ? usual : Hurried(usual),
            Shipping = new ShippingOptions
            {
                TrackEvery = TimeSpan.FromHours(1), PurchaseSettles = TimeSpan.FromSeconds(2),
            },
        };
    }

    private static ChannelsOptions Hurried(ChannelsOptions usual) => usual with
    {
        SweepEvery = HurriedSweep,
        TikTokShop = usual.TikTokShop with { CallsPerSecond = HurriedCallsPerSecond },
    };
}
