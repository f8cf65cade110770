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

    private static async Task<IResult> Adjust(
        HttpContext context, string sku, AdjustStock adjust, ICurrentActor me, CancellationToken ct)
    {
        var code = SkuAddress.CodeIn(sku);
        var page = SkuAddress.Of(code);

        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(page, AdjustForm, Forms.Expired());
        }

        if (Forms.Whole(form.Text("onHand")) is not { } onHand)
        {
            return new PageAgain(page, AdjustForm, InventoryProblems.NotANumber("onHand"), form);
        }

        var location = LocationField.In(form) ?? StockLevel.MainLocation;
        var answer = await adjust.Run(code, location, onHand, form.Text("reason"), me.Actor, ct);

        if (answer.Refused(out var problem, out var done))
        {
            return new PageAgain(page, AdjustForm, problem, form);
        }

        Flash.Say(context, InventoryWords.DoneAdjust(code, done.OnHand));
        return new SeeOther(page);
    }

    private static async Task<IResult> Set(
        HttpContext context, string sku, SetThresholds set, ICurrentActor me, CancellationToken ct)
    {
        var code = SkuAddress.CodeIn(sku);
        var page = SkuAddress.Of(code);

        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(page, ThresholdsForm, Forms.Expired());
        }

        if (Forms.Whole(form.Text("buffer")) is not { } buffer)
        {
            return new PageAgain(page, ThresholdsForm, InventoryProblems.NotANumber("buffer"), form);
        }

        if (Forms.Whole(form.Text("lowAt")) is not { } lowAt)
        {
            return new PageAgain(page, ThresholdsForm, InventoryProblems.NotANumber("lowAt"), form);
        }

        if ((await set.Run(code, buffer, lowAt, me.Actor, ct)).Refused(out Problem? problem, out _))
        {
            return new PageAgain(page, ThresholdsForm, problem, form);
        }

        Flash.Say(context, InventoryWords.DoneThresholds(code));
        return new SeeOther(page);
    }
}
