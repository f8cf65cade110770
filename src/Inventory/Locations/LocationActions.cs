using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Show;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Inventory.Locations;

/// <summary>The forms of the locations. Each sets what was typed: sent twice, nothing happens twice.</summary>
internal static class LocationActions
{
    public const string Path = "/locations";
    public const string OpenForm = "open-location";
    public const string ChangeForm = "change-location";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapForms(Path);
        forms.MapPost("/open", Open).RequirePermission(Permissions.StockAdjust);
        forms.MapPost("/{code}/change", Change).RequirePermission(Permissions.StockAdjust);
        forms.MapPost("/{code}/close", Close).RequirePermission(Permissions.StockAdjust);
    }

    private static Task<IResult> Open(
        HttpContext context, OpenLocation open, ICurrentActor me, CancellationToken ct) =>
        new PageForm(Path, OpenForm).Take(
            context, form => open.Run(form.Text("code"), FiguresIn(form), me.Actor, ct),
            told => InventoryWords.LocationOpened(told.Name), ct);

    private static async Task<IResult> Change(
        HttpContext context, string code, ChangeLocation change, ICurrentActor me, CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(Path, ChangeForm, Forms.Expired());
        }

        if ((await change.Run(code, FiguresIn(form), me.Actor, ct)).Refused(out var problem, out var told))
        {
            return new PageAgain(Path, ChangeForm, problem);
        }

        Flash.Say(context, InventoryWords.LocationChanged(told.Name));
        return new SeeOther(Path);
    }

    private static Task<IResult> Close(
        HttpContext context, string code, CloseLocation close, ICurrentActor me, CancellationToken ct) =>
        new PageForm(Path, ChangeForm).Take(
            context, _ => close.Run(code, me.Actor, ct), told => InventoryWords.LocationClosed(told.Name), ct);

    // What is no number is out of range, with the range in the answer.
    private static LocationFigures FiguresIn(IFormCollection form) => new(
        form.Text("name"), form.Text("address"), Forms.Whole(form.Text("priority")) ?? -1,
        form.Text("sells") == "true");
}
