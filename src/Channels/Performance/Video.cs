using System.Text.Json;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Performance;

/// <summary>A video that sold something of a shop.</summary>
internal sealed class Video : IInWorkspace
{
    private Video()
    {
    }

    public Video(Guid workspaceId, Guid shopId, string id) =>
        (WorkspaceId, ShopId, VideoId) = (workspaceId, shopId, id);

    public Guid WorkspaceId { get; private set; }

    public Guid ShopId { get; private set; }

    /// <summary>The channel's.</summary>
    public string VideoId { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>The account that posted it.</summary>
    public string Creator { get; private set; } = "";

    /// <summary>When it was posted, taken by the clock of the shop; null when the channel does not say.</summary>
    public DateTimeOffset? PostedAt { get; private set; }

    /// <summary>The products it shows, as JSON.</summary>
    public string Products { get; private set; } = "[]";

    public DateTimeOffset ReadAt { get; private set; }

    public IReadOnlyList<ShownProduct> Shows =>
        JsonSerializer.Deserialize<IReadOnlyList<ShownProduct>>(Products, JsonSerializerOptions.Web)!;

    /// <summary>Takes over what the channel says of it.</summary>
    public void Read(ToldVideo told, TimeZoneInfo zone, DateTimeOffset at)
    {
        (Title, Creator) = (told.Title, told.Creator);
        PostedAt = told.PostedAt is { } local ? ShopTime.At(local, zone) : PostedAt;
        Products = JsonSerializer.Serialize(told.Products, JsonSerializerOptions.Web);
        ReadAt = at;
    }
}
