using System.Globalization;
using CreatorFlow.Inventory.Ledger;
using CreatorFlow.Inventory.Show;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Inventory.Purchasing;

/// <summary>Reads a draft from its form: rows without a SKU are left out.</summary>
internal static class DraftReading
{
    public static Result<PurchaseDraft> Of(IFormCollection form, Guid supplier, string currency)
    {
        var day = form.Text("expected").Trim();
        var expected = LedgerFilter.Day(day);

        if (day.Length > 0 && expected is null)
        {
            return PurchaseProblems.DayInvalid();
        }

        var lines = new List<DraftLine>();

        for (var at = 0; at < form["sku"].Count; at++)
        {
            var sku = form["sku"][at]?.Trim() ?? "";

            if (sku.Length == 0)
            {
                continue;
            }

            var quantity = Forms.Whole(form["quantity"].ElementAtOrDefault(at) ?? "");
            var cost = Cost(form["cost"].ElementAtOrDefault(at), currency);

            if (quantity is null || cost is null)
            {
                return PurchaseProblems.LineInvalid(sku);
            }

            lines.Add(new(sku, quantity.Value, cost.Value));
        }

        return new PurchaseDraft(supplier, expected, form.Text("note"), lines);
    }

    /// <summary>
    /// An amount as it is typed, with a point or with the reader's comma; nothing typed is nothing paid.
    /// </summary>
    public static long? Cost(string? typed, string currency)
    {
        var text = typed?.Trim() ?? "";
        var comma = CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator;
        return text.Length == 0 ? 0 : Money.Parse(text.Replace(comma, ".", StringComparison.Ordinal), currency)?.Minor;
    }
}
