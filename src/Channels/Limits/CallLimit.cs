using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Limits;

/// <summary>A person's limit: so many calls a second to each endpoint of a family, about one shop.</summary>
internal sealed class CallLimit : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public Guid ShopId { get; init; }

    public CallFamily Family { get; init; }

    public int PerSecond { get; set; }

    /// <summary>Who set it.</summary>
    public string SetBy { get; set; } = "";

    public DateTimeOffset SetAt { get; set; }
}
