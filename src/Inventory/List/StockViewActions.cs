using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Inventory.List;

/// <summary>The forms that save and drop a view of the stock.</summary>
internal static class StockViewActions
{
    public const string Form = "view";
    public const string SavePath = "/views/stock";
    public const string DropPath = "/views/stock/drop";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapForms("");
        forms.MapPost(SavePath, Save).RequirePermission(Permissions.StockRead);
        forms.MapPost(DropPath, Drop).RequirePermission(Permissions.StockRead);
    }

    private static async Task<IResult> Save(HttpContext context, StockViews views, CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(StockFilter.Path, Form, Forms.Expired());
        }

        var filter = StockFilter.In(form.Text("query"));

        if ((await views.Save(form.Text("name"), filter, ct)).Refused(out var problem, out var saved))
        {
            return new PageAgain(StockFilter.Path, Form, problem, form);
        }

        Flash.Say(context, InventoryWords.ViewsSaved(saved.Name));
        return new SeeOther(filter.Address());
    }

    private static async Task<IResult> Drop(HttpContext context, StockViews views, CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(StockFilter.Path, Form, Forms.Expired());
        }

        if ((await views.Drop(form.Text("name"), ct)).Refused(out var problem, out _))
        {
            return new PageAgain(StockFilter.Path, Form, problem, form);
        }

        Flash.Say(context, InventoryWords.ViewsDropped(form.Text("name")));
        return new SeeOther(StockFilter.Path);
    }
}
