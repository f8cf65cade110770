using System.Globalization;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Parcels.AtChannel;
using CreatorFlow.Orders.Show;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Parcels;

/// <summary>The forms of parcels. Each answers with 303 to the order, or with the page again.</summary>
internal static class ParcelActions
{
    public const string CombinePath = "/orders/combine";
    public const string CombineForm = "combine";
    public const string SplitForm = "split";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapForms("/orders");

        forms.MapPost("/{id:guid}/split", Split).RequirePermission(Permissions.OrdersShip);
        forms.MapPost("/{id:guid}/unpack", Unpack).RequirePermission(Permissions.OrdersShip);
        forms.MapPost("/{id:guid}/parcels/{parcel:guid}/ship", Ship).RequirePermission(Permissions.OrdersShip);
        forms.MapPost("/combine", Combine).RequirePermission(Permissions.OrdersShip);
    }

    /// <summary>What <see cref="UnitFields"/> calls the units that go in a parcel.</summary>
    public static string FieldOf(int parcel) => string.Create(CultureInfo.InvariantCulture, $"p{parcel}");

    private static async Task<IResult> Split(
        HttpContext context, Guid id, SplitOrder split, SplitPlan plan, SplitAtChannel atChannel, ICurrentActor me,
        CancellationToken ct)
    {
        var page = $"/orders/{id}/split";

        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(page, SplitForm, Forms.Expired());
        }

        var answer = await split.Run(id, await plan.Read(id, form, ct), SplitPlan.Seen(form), me.Actor, ct);

        if (answer.Refused(out var problem, out _))
        {
            return new PageAgain(page, SplitForm, problem, form);
        }

        // A channel takes no split back.
        var undo = await atChannel.Find(id, ct) is null ? $"/orders/{id}/unpack" : null;
        return Done(context, id, OrdersWords.DoneSplit, undo);
    }

    private static async Task<IResult> Unpack(
        HttpContext context, Guid id, UnpackOrder unpack, ICurrentActor me, CancellationToken ct) =>
        await Forms.Read(context, ct) is not { } form
            ? new PageAgain($"/orders/{id}", OrderActions.FormName, Forms.Expired())
            : (await unpack.Run(id, me.Actor, ct)).Refused(out var problem, out _)
                ? new PageAgain($"/orders/{id}", OrderActions.FormName, problem, form)
                : Done(context, id, OrdersWords.DoneUnpack);

    private static async Task<IResult> Ship(
        HttpContext context, Guid id, Guid parcel, ShipParcel ship, ICurrentActor me, CancellationToken ct) =>
        await Forms.Read(context, ct) is not { } form
            ? new PageAgain($"/orders/{id}", OrderActions.FormName, Forms.Expired())
            : (await ship.Run(id, parcel, OrderActions.ByHand, me.Actor, ct)).Refused(out var problem, out _)
                ? new PageAgain($"/orders/{id}", OrderActions.FormName, problem, form)
                : Done(context, id, OrdersWords.DoneShip);

    private static async Task<IResult> Combine(
        HttpContext context, CombineOrders combine, ICurrentActor me, CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(CombinePath, CombineForm, Forms.Expired());
        }

        var ids = form["ids"].Select(id => Guid.TryParse(id, out var own) ? own : Guid.Empty)
            .Where(id => id != Guid.Empty).ToList();

        if ((await combine.Run(ids, me.Actor, ct)).Refused(out var problem, out _))
        {
            return new PageAgain(CombinePath, CombineForm, problem, form);
        }

        return Done(context, ids[0], OrdersWords.DoneCombined(ids.Distinct().Count()));
    }

    private static SeeOther Done(HttpContext context, Guid id, string said, string? undo = null)
    {
        Flash.Say(context, said, undo);
        return new SeeOther($"/orders/{id}");
    }
}
