using System.Globalization;
using CreatorFlow.Orders.List;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Orders.Bulk;

/// <summary>What was selected in the list, as forms and addresses carry it.</summary>
/// <param name="Ids">With dots between.</param>
/// <param name="All">All that the query lists, whatever the ids say.</param>
/// <param name="Query">The list that was shown.</param>
/// <param name="AsOf">When the preview counted, in milliseconds.</param>
internal sealed record BulkChoice(string Ids, bool All, string Query, string AsOf = "")
{
    private const int MaxIds = 500;

    /// <summary>Ids come as many fields from a list, and as one from the question.</summary>
    public static BulkChoice Of(IFormCollection form) => new(
        string.Join('.', form["ids"].OfType<string>()), form["all"].Contains("true"), form.Text("query"),
        form.Text("asof"));

    public OrderSelection Selection => All
        ? new([], OrderFilter.From(Query), At(AsOf))
        : new(Guids(Ids), null);

    public static string Join(IEnumerable<Guid> ids) => string.Join('.', ids.Select(id => id.ToString("N")));

    private static List<Guid> Guids(string ids) =>
    [
        .. ids.Split('.', StringSplitOptions.RemoveEmptyEntries).Take(MaxIds)
            .Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty),
    ];

    private static DateTimeOffset? At(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;
}
