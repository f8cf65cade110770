using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Locations;
using CreatorFlow.Inventory.Move;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Inventory.Update;

/// <summary>The body of a list of levels.</summary>
internal sealed record LevelListBody(string? Text, string? Note, string? Location = null);

/// <summary>The forms and calls that set many levels at once: first looked at, then applied.</summary>
internal static class LevelListActions
{
    public const string Path = "/levels";
    public const string Form = "levels";
    public const string ApplyForm = "apply-levels";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapForms(Path, KeepLevelList.MaxBytes);
        forms.MapPost("", Keep).RequirePermission(Permissions.StockAdjust);
        forms.MapPost("/{id:guid}/apply", Apply).RequirePermission(Permissions.StockAdjust);

        var api = routes.MapApi("/api/v1/stock/levels", "Stock", KeepLevelList.MaxBytes);
        api.MapPost("", KeepByProgram).RequirePermission(Permissions.StockAdjust);
        api.MapPost("/{id:guid}/apply", ApplyByProgram).RequirePermission(Permissions.StockAdjust);
    }

    public static string PathOf(Guid id) => $"{Path}/{id}";

    private static async Task<IResult> Keep(
        HttpContext context, KeepLevelList keep, ICurrentActor me, CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(Path, Form, Forms.Expired());
        }

        if ((await keep.Run(await TextOf(form, ct), LocationField.In(form), form.Text("note"), me.Actor, ct)).Refused(
            out var problem, out var list))
        {
            return new PageAgain(Path, Form, InventoryProblems.OnForm(problem), form);
        }

        return new SeeOther(PathOf(list.Id));
    }

    // A file wins over what is pasted.
    private static async Task<string> TextOf(IFormCollection form, CancellationToken ct)
    {
        if (form.Files.GetFile("file") is not { Length: > 0 } file)
        {
            return form.Text("text");
        }

        using var reader = new StreamReader(file.OpenReadStream());
        return await reader.ReadToEndAsync(ct);
    }

    private static async Task<IResult> Apply(
        HttpContext context, Guid id, ApplyLevelList apply, ICurrentActor me, CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is null)
        {
            return new PageAgain(PathOf(id), ApplyForm, Forms.Expired());
        }

        if ((await apply.Run(id, me.Actor, ct)).Refused(out var problem, out var done))
        {
            return new PageAgain(PathOf(id), ApplyForm, problem);
        }

        Flash.Say(
            context,
            InventoryWords.LevelsDone(done.Lines.Count(line => line.Change != 0), done.Refused.Count),
            MoveActions.UndoPathOf(id));
        return new SeeOther(PathOf(id));
    }

    private static async Task<IResult> KeepByProgram(
        LevelListBody body, KeepLevelList keep, LevelListPreview preview, ICurrentActor me, CancellationToken ct)
    {
        if ((await keep.Run(body.Text, body.Location, body.Note, me.Actor, ct)).Refused(out var problem, out var list))
        {
            return new Refusal(problem);
        }

        var lines = await preview.Lines(list, ct);
        return Results.Ok(new
        {
            id = list.Id,
            location = list.Location,
            lines = lines.Select(own => new
            {
                row = own.Line.Row, sku = own.Line.Sku, onHand = own.Before, wanted = own.Line.Units,
                change = own.Change, code = own.Wrong?.Code, detail = own.Wrong?.Detail,
            }),
        });
    }

    private static async Task<IResult> ApplyByProgram(
        Guid id, ApplyLevelList apply, ICurrentActor me, CancellationToken ct) =>
        (await apply.Run(id, me.Actor, ct)).Refused(out var problem, out var done)
            ? new Refusal(problem)
            : Results.Ok(MoveJson.Of(done));
}
