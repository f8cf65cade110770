using System.Text.Json;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.List;

/// <summary>A list of stock that a person gave a name.</summary>
/// <param name="Query">Its filter, as <see cref="StockFilter.Query"/> writes it.</param>
internal sealed record NamedView(string Name, string Query);

/// <summary>The views of the stock that the person of the request saved; they see only their own.</summary>
internal sealed class StockViews(IPreferences preferences)
{
    public const int MaxViews = 8;
    public const int MaxNameLength = 40;

    private const string Key = "views:stock";

    public async Task<IReadOnlyList<NamedView>> All(CancellationToken ct) =>
        await preferences.Get(Key, ct) is { Length: > 0 } kept
            ? JsonSerializer.Deserialize<List<NamedView>>(kept)!
            : [];

    /// <summary>Saves a view; one of the same name is replaced.</summary>
    public async Task<Result<NamedView>> Save(string name, StockFilter filter, CancellationToken ct)
    {
        var words = name.Trim();

        if (words.Length == 0)
        {
            return InventoryProblems.ViewNameMissing();
        }

        var view = new NamedView(words[..Math.Min(words.Length, MaxNameLength)], filter.Query());
        var others = (await All(ct)).Where(own => own.Name != view.Name).ToList();

        if (others.Count >= MaxViews)
        {
            return InventoryProblems.TooManyViews(MaxViews);
        }

        return (await Keep([.. others, view], ct)).Refused(out var problem, out _) ? problem : view;
    }

    /// <summary>Drops a view; one that is not there is not missed.</summary>
    public async Task<Result<string>> Drop(string name, CancellationToken ct) =>
        await Keep([.. (await All(ct)).Where(own => own.Name != name)], ct);

    private Task<Result<string>> Keep(IReadOnlyList<NamedView> views, CancellationToken ct) =>
        preferences.Set(Key, views.Count == 0 ? "" : JsonSerializer.Serialize(views), ct);
}
