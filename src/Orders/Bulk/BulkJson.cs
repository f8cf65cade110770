using CreatorFlow.Orders.Api;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.List;
using CreatorFlow.Platform.Words;
using Microsoft.AspNetCore.WebUtilities;

namespace CreatorFlow.Orders.Bulk;

/// <summary>The body of a preview or a start.</summary>
/// <param name="Filter">The query of the order list, such as "view=ship"; without ids it chooses the orders.</param>
/// <param name="AsOf">From the preview: what came later is left alone.</param>
internal sealed record BulkBody(
    string? Kind, string? Text, IReadOnlyList<Guid>? Ids, string? Filter, string? Key, DateTimeOffset? AsOf)
{
    public BulkWish Wish => new(
        Kind, Text, Ids is { Count: > 0 } || Filter is null
            ? new OrderSelection(Ids ?? [], null)
            : new OrderSelection([], FilterOf(Filter), AsOf));

    /// <summary>Reads the query of an address of the list.</summary>
    public static OrderFilter FilterOf(string query)
    {
        var asked = QueryHelpers.ParseQuery(query);
        return OrderFilter.Of(Said("view"), Said("q"), Said("sort"), null).Within(Said("from"), Said("to"));

        string? Said(string name) => asked.GetValueOrDefault(name);
    }
}

/// <summary>What would happen.</summary>
internal sealed record BulkPreviewJson(
    string Kind, string? Text, int Total, int Done, int Skipped, int Refused, IReadOnlyList<BulkRefusalJson> Refusals,
    DateTimeOffset AsOf, bool CanBeUndone, MoneyJson? EstimatedCost, int? EstimatedFromLabels)
{
    public static BulkPreviewJson Of(BulkPreview preview) => new(
        BulkKinds.NameOf(preview.Kind), preview.Text, preview.Total, preview.Done, preview.Skipped,
        preview.Refused.Sum(own => own.Count),
        [.. preview.Refused.Select(own => new BulkRefusalJson(own.Code, own.Status, own.Count))], preview.AsOf,
        preview.CanBeUndone, preview.Cost is { } cost ? MoneyJson.Of(cost) : null, preview.CostOfOne?.Labels);
}

/// <summary>So many would refuse.</summary>
internal sealed record BulkRefusalJson(string Code, OrderStatus? Status, int Count);

/// <summary>A bulk operation.</summary>
internal sealed record BulkOperationJson(
    Guid Id, string Kind, string? Text, BulkState State, string? Filter, Guid? Undoes, int Total, int Done, int Refused,
    int Skipped, int Undone, string By, DateTimeOffset StartedAt, DateTimeOffset? EndedAt)
{
    public static BulkOperationJson Of(BulkOperation own) => new(
        own.Id, BulkKinds.NameOf(own.Kind), own.Text, own.State,
        own.Selection.Length == 0 ? null : new Uri("http://x" + own.Selection).Query.TrimStart('?'), own.UndoesId,
        own.Total, own.Done, own.Refused, own.Skipped, own.Undone, own.ByName, own.StartedAt, own.EndedAt);
}

/// <summary>Results; ask again with <c>after</c> for the next ones; null at the end.</summary>
internal sealed record BulkResultsJson(IReadOnlyList<BulkOutcomeJson> Results, int? After);

/// <summary>What became of one order.</summary>
internal sealed record BulkOutcomeJson(
    int Position, Guid OrderId, string? Number, BulkResult Result, ReasonJson? Problem)
{
    public static BulkOutcomeJson Of(BulkOutcome own, ProblemWords words) => new(
        own.Position, own.OrderId, own.Number, own.Result,
        own.Problem is { } problem ? new(problem.Code, words.For(problem)) : null);
}
