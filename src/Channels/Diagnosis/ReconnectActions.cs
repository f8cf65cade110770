using CreatorFlow.Channels.Connections;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Channels.Diagnosis;

/// <summary>The form of a shop's page of checks.</summary>
internal static class ReconnectActions
{
    public static string PagePath(Guid shopId) => $"{ChannelsPage.Path}/{shopId}/reconnect";

    public static string CheckPath(Guid shopId) => $"{PagePath(shopId)}/check";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapForms(ChannelsPage.Path)
        .MapPost("/{id:guid}/reconnect/check", Check).RequirePermission(Permissions.ChannelsManage);

    private static async Task<IResult> Check(
        Guid id, DiagnoseShop diagnose, ICurrentActor person, HttpContext http, CancellationToken ct)
    {
        if (await Forms.Read(http, ct) is null)
        {
            return new PageAgain(PagePath(id), ConnectEndpoints.FormName, Forms.Expired());
        }

        return (await diagnose.Run(id, person.Actor, ct)).Problem is { } problem
            ? new PageAgain(PagePath(id), ConnectEndpoints.FormName, problem)
            : new SeeOther(PagePath(id));
    }
}
