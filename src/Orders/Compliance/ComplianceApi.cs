using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Compliance;

/// <summary>The rules of the channel and how a shop stands by them, for programs.</summary>
internal static class ComplianceApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/api/v1/channels/{id:guid}/compliance", "Channels");
        api.MapGet("", Show).RequirePermission(Permissions.OrdersRead);
        api.MapPut("/limits", Set).RequirePermission(Permissions.OrdersManage);
    }

    private static async Task<IResult> Show(
        Guid id, ShownCompliance shown, IChannels channels, CancellationToken ct) =>
        await shown.Load(id, ct)
            ? Results.Ok(ComplianceJson.Of(shown))
            : new Refusal((await channels.Shop(id, ct)).Problem!);

    private static async Task<IResult> Set(
        Guid id, LimitsWish body, SetOwnLimits set, ICurrentActor me, CancellationToken ct) =>
        (await set.Run(id, body, me.Actor, ct)).Refused(out var problem, out var own)
            ? new Refusal(problem)
            : Results.Ok(OwnLimitsJson.Of(own));
}
