using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Channels.Diagnosis;

/// <summary>A check and what it found.</summary>
internal sealed record CheckJson(
    string Name, string Finding, string Outcome, string? Detail, long? Number, DateTimeOffset? TurnsAt,
    DateTimeOffset SinceAt, DateTimeOffset At)
{
    public static CheckJson Of(ShopCheck own) => new(
        own.Name.ToString(), own.Finding.ToString(), CheckOutcomes.Of(own.Finding).ToString(), own.Detail, own.Number,
        own.TurnsAt, own.SinceAt, own.At);
}

/// <summary>How a connection stands, and what was found when it was last looked through.</summary>
internal sealed record DiagnosisJson(
    Guid ShopId, string Shop, string Status, DateTimeOffset? LostAt, DateTimeOffset TokenEndsAt,
    DateTimeOffset TokenRefreshDueAt, DateTimeOffset ConsentEndsAt, bool IsRunning, bool IsWell,
    DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, string? AskedBy, IReadOnlyList<CheckJson> Checks)
{
    public static DiagnosisJson Of(ReportedShop own) => new(
        own.Shop.Id, own.Shop.Name, own.Shop.Status.ToString(), own.Shop.LostAt, own.Shop.AccessExpiresAt,
        own.Shop.RefreshDueAt, own.Shop.ConsentEndsAt, own.IsRunning, own.IsWell, own.Diagnosis?.StartedAt,
        own.Diagnosis?.EndedAt, own.Diagnosis?.AskedBy, [.. own.Checks.Select(CheckJson.Of)]);
}

/// <summary>What is wrong with a connection, for programs.</summary>
internal static class DiagnosisApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/api/v1/channels/{id:guid}/diagnosis", "Channels");
        api.MapGet("", Show).RequirePermission(Permissions.ChannelsRead)
            .WithSummary("How the connection stands, and what was found when it was last looked through");
        api.MapPost("", Ask).RequirePermission(Permissions.ChannelsManage)
            .WithSummary("Looks through the connection, one check after the other, and mends what can be mended");
    }

    private static async Task<IResult> Show(Guid id, ShopReport report, CancellationToken ct) =>
        await report.Run(id, ct) is { } shop
            ? Results.Ok(DiagnosisJson.Of(shop))
            : new Refusal(ChannelsProblems.UnknownShop(id));

    private static async Task<IResult> Ask(
        Guid id, DiagnoseShop diagnose, ICurrentActor person, CancellationToken ct) =>
        (await diagnose.Run(id, person.Actor, ct)).Refused(out var problem, out var shopId)
            ? new Refusal(problem)
            : Results.Accepted(value: new { id = shopId });
}
