using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Channels;

/// <summary>The routes of the module.</summary>
internal static class ChannelsEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/channels").WithTags("Channels");
        api.MapGet("/", async (ChannelList list, CancellationToken ct) => Results.Ok(await list.Run(ct)))
            .RequirePermission(Permissions.ChannelsRead)
            .WithSummary("The connected shops and how their synchronisation stands");
        api.MapPost("/{id:guid}/sync", Sync)
            .RequirePermission(Permissions.ChannelsManage)
            .WithSummary("Reads the shop's catalogue and looks for changed orders now");
    }

    private static async Task<IResult> Sync(Guid id, SyncShop sync, CancellationToken ct) =>
        (await sync.Run(id, ct)).Refused(out var problem, out var shopId)
            ? new Refusal(problem)
            : Results.Accepted(value: new { id = shopId });
}
