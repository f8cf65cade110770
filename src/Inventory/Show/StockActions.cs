using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Adjust;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Locations;
using CreatorFlow.Inventory.Thresholds;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Inventory.Show;

/// <summary>The forms of a SKU's page. Both set figures to what was typed: sent twice, nothing happens twice.</summary>
internal static class StockActions
{
    public const string AdjustForm = "adjust";
    public const string ThresholdsForm = "thresholds";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapForms("/stock/{sku}");

        forms.MapPost("/adjust", Adjust).RequirePermission(Permissions.StockAdjust);
        forms.MapPost("/thresholds", Set).RequirePermission(Permissions.StockAdjust);
    }

    private static Task<IResult> Adjust(
        HttpContext context, string sku, AdjustStock adjust, ICurrentActor me, CancellationToken ct)
    {
        var code = SkuAddress.CodeIn(sku);
        return new PageForm(SkuAddress.Of(code), AdjustForm).Take(
            context,
            async form => Forms.Whole(form.Text("onHand")) is { } onHand
                ? await adjust.Run(
                    code, LocationField.In(form) ?? StockLevel.MainLocation, onHand, form.Text("reason"), me.Actor, ct)
                : InventoryProblems.NotANumber("onHand"),
            done => InventoryWords.DoneAdjust(code, done.OnHand), ct);
    }

    private static Task<IResult> Set(
        HttpContext context, string sku, SetThresholds set, ICurrentActor me, CancellationToken ct)
    {
        var code = SkuAddress.CodeIn(sku);
        return new PageForm(SkuAddress.Of(code), ThresholdsForm).Take(
            context,
            async form => Forms.Whole(form.Text("buffer")) is not { } buffer ? InventoryProblems.NotANumber("buffer")
                : Forms.Whole(form.Text("lowAt")) is not { } lowAt ? InventoryProblems.NotANumber("lowAt")
                : await set.Run(code, buffer, lowAt, me.Actor, ct),
            _ => InventoryWords.DoneThresholds(code), ct);
    }
}
