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

    private static Task<IResult> Create(
        HttpContext context, CreateOrder create, ICurrentActor me, CancellationToken ct) =>
        new PageForm(Path, FormName).Take(
            context, form => create.Run(NewOrderForm.Read(form), me.Actor, ct), _ => OrdersWords.DoneCreate, ct,
            id => $"{OrderFilter.Path}/{id}");
}
