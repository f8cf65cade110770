using CreatorFlow.Operations.Contracts;
using CreatorFlow.Platform.Jobs;

namespace CreatorFlow.Web.WorkQueue;

/// <summary>What a dead letter is about, as a person would say it, and where that can be seen.</summary>
internal static class LetterText
{
    private const string Orders = "orders.";
    private const string Labels = "shipping.";

    /// <summary>The name of a kind; its own word beside it where another of these kinds has the same name.</summary>
    public static string NameOf(string kind, IEnumerable<string> kinds)
    {
        var name = WorkNames.Of(kind);
        return kinds.Count(other => WorkNames.Of(other) == name) > 1 ? $"{name} ({kind})" : name;
    }

    /// <summary>The page of the order or the label; null when it is about something without a page.</summary>
    public static string? PageOf(DeadLetter letter) =>
        letter.Of != DeadLetterOf.Job || !Guid.TryParseExact(letter.Subject, "N", out var id) ? null
        : letter.Kind.StartsWith(Orders, StringComparison.Ordinal) && letter.Kind != "orders.run_bulk" ? $"/orders/{id}"
        : letter.Kind.StartsWith(Labels, StringComparison.Ordinal) ? $"/labels/{id}"
        : null;
}
