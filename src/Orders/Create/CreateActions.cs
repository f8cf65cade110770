using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.List;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Create;

/// <summary>The form of a new order. Its number stands in it: sent twice, the second is refused.</summary>
internal static class CreateActions
{
    public const string Path = OrderFilter.Path + "/new";
    public const string FormName = "new-order";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapForms(Path).MapPost("", Create).RequirePermission(Permissions.OrdersCreate);

    private static async Task<IResult> Create(
        HttpContext context, CreateOrder create, ICurrentActor me, CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(Path, FormName, Forms.Expired());
        }

        if ((await create.Run(NewOrderForm.Read(form), me.Actor, ct)).Refused(out var problem, out var id))
        {
            return new PageAgain(Path, FormName, problem, form);
        }

        Flash.Say(context, OrdersWords.DoneCreate);
        return new SeeOther($"{OrderFilter.Path}/{id}");
    }
}
