using System.Globalization;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Move;
using CreatorFlow.Inventory.Shortages;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Inventory.Show;

/// <summary>The forms of a SKU: what it is made of, and what becomes of orders when it runs out.</summary>
internal static class RuleActions
{
    public const string BundleForm = "bundle";
    public const string ShortageForm = "shortage";

    private const string DayFormat = "yyyy-MM-dd";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapForms("/stock/{sku}");
        forms.MapPost("/bundle", Bundle).RequirePermission(Permissions.StockAdjust);
        forms.MapPost("/shortage", Shortage).RequirePermission(Permissions.StockAdjust);
    }

    public static string DayOf(DateTimeOffset at) => at.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>Midnight of a day as it is sent, in UTC; null when none is given.</summary>
    public static Result<DateTimeOffset?> Day(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (DateTimeOffset?)null;
        }

        return DateOnly.TryParseExact(
            text.Trim(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            : ShortageProblems.NoDay(text);
    }

    public static Result<ShortageRule> Rule(string text) =>
        Choice.Of<ShortageRule>(text) is { } rule ? rule : ShortageProblems.NoSuchRule(text);

    private static Task<IResult> Bundle(
        HttpContext context, string sku, SetBundle set, ICurrentActor me, CancellationToken ct)
    {
        var code = SkuAddress.CodeIn(sku);
        return new PageForm(SkuAddress.Of(code), BundleForm).Take(
            context,
            async form => UnitLines.In(form.Text("lines")).Refused(out var wrong, out var parts) ? wrong
                : (await set.Run(code, parts, me.Actor, ct)).Refused(out var problem, out var told)
                    ? InventoryProblems.OnForm(problem)
                    : (Result<BundleSet>)told,
            told => InventoryWords.DoneBundle(told.Parts.Count, code), ct);
    }

    private static Task<IResult> Shortage(
        HttpContext context, string sku, SetShortage set, ICurrentActor me, CancellationToken ct)
    {
        var code = SkuAddress.CodeIn(sku);
        return new PageForm(SkuAddress.Of(code), ShortageForm).Take(
            context,
            async form => Rule(form.Text("rule")).Refused(out var noRule, out var rule) ? noRule
                : Forms.Whole(form.Text("limit")) is not { } limit ? InventoryProblems.NotANumber("limit")
                : Day(form.Text("expected")).Refused(out var noDay, out var expected) ? noDay
                : await set.Run(code, rule, limit, expected, me.Actor, ct),
            _ => InventoryWords.DoneShortage(code), ct);
    }
}
