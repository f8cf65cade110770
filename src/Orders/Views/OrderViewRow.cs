using CreatorFlow.Orders.List;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Orders.Views;

/// <summary>A filter that somebody gave a name; the owner's alone, or shown to everyone in the workspace.</summary>
internal sealed class OrderViewRow : IInWorkspace
{
    public const int MaxNameLength = 60;

    public Guid WorkspaceId { get; init; }

    public Guid Id { get; init; }

    public string Name { get; private set; } = "";

    /// <summary>The query of the list.</summary>
    public string Query { get; private set; } = "";

    public Guid OwnerId { get; init; }

    public string OwnerName { get; init; } = "";

    public bool Shared { get; private set; }

    /// <summary>Ascending among the views.</summary>
    public int Place { get; private set; }

    public OrderFilter Filter => OrderFilter.From(Query);

    public static OrderViewRow Of(Guid workspaceId, string name, int place, Actor owner, DateTimeOffset at) => new()
    {
        WorkspaceId = workspaceId,
        Id = Ids.New(at),
        Name = name,
        OwnerId = owner.UserId ?? Guid.Empty,
        OwnerName = owner.Name,
        Place = place,
    };

    /// <summary>A name as it is kept; null when it is none.</summary>
    public static string? KeptName(string? typed) =>
        typed?.Trim() is { Length: > 0 and <= MaxNameLength } name && !name.Any(char.IsControl) ? name : null;

    public void Show(string query, bool shared) => (Query, Shared) = (query, shared);

    public void Rename(string name) => Name = name;

    public void Share(bool shared) => Shared = shared;

    public void Move(int place) => Place = place;

    /// <summary>Only who made it may change it.</summary>
    public Problem? NotOf(Actor actor) => actor.UserId == OwnerId ? null : ViewProblems.NotYours(Name, OwnerName);
}
