using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Contracts;

/// <summary>All orders of the workspace with everything that belongs to them, for other programs.</summary>
public interface IExportOrders
{
    /// <summary>
    /// Writes them newest first, a page at a time. Refused, and nothing written, with orders.export_form_unknown.
    /// </summary>
    /// <param name="form"><c>csv</c>: a row for each line of an order; <c>jsonl</c>: an order as JSON a line.</param>
    /// <param name="since">The first day on which an order was placed, in world time; null for all.</param>
    /// <returns>How many orders were written.</returns>
    Task<Result<int>> Write(string form, DateOnly? since, TextWriter to, CancellationToken ct);
}
