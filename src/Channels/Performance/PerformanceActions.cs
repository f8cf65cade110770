using CreatorFlow.Channels.Connections;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Channels.Performance;

/// <summary>The form of a shop's page of figures. Sent twice, they are read once more.</summary>
internal static class PerformanceActions
{
    public const string Form = "figures";

    public static string PagePath(Guid shopId) => $"{ChannelsPage.Path}/{shopId}/performance";

    public static string PagePath(Guid shopId, int days) =>
        days == ShownFigures.UsualWindow ? PagePath(shopId) : $"{PagePath(shopId)}?days={days}";

    public static string ReadPath(Guid shopId) => $"{PagePath(shopId)}/read";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapForms(ChannelsPage.Path)
        .MapPost("/{id:guid}/performance/read", Read).RequirePermission(Permissions.ChannelsManage);

    private static Task<IResult> Read(
        Guid id, HttpContext http, ReadFiguresNow read, ICurrentActor person, CancellationToken ct) =>
        new PageForm(PagePath(id), Form).Take(
            http, _ => read.Run(id, person.Actor, ct), _ => ChannelsWords.PerformanceDoneRead, ct);
}
