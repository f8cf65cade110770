using CreatorFlow.Channels.Connections;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Channels.Offers;

/// <summary>A rule; the SKU is null for the whole shop.</summary>
internal sealed record RuleJson(string? Sku, int Percent, int KeptBack, int? Most, int StopAt)
{
    public static RuleJson Of(OfferRule rule) => new(
        rule.Sku == OfferRule.WholeShop ? null : rule.Sku, rule.Percent, rule.KeptBack, rule.Most, rule.StopAt);
}

/// <summary>What goes for the whole shop, and for single SKUs.</summary>
internal sealed record RulesJson(RuleJson Usual, IReadOnlyList<RuleJson> Own);

/// <summary>The rules of a shop for programs.</summary>
internal static class RulesApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/api/v1/channels/{id:guid}/rules", "Channels");
        api.MapGet("", List).RequirePermission(Permissions.ChannelsRead);
        api.MapPost("", Set).RequirePermission(Permissions.ChannelsManage);
        api.MapDelete("/{sku}", Drop).RequirePermission(Permissions.ChannelsManage);
    }

    private static async Task<IResult> List(Guid id, ShownRules rules, CancellationToken ct) =>
        await rules.Load(id, null, ct)
            ? Results.Ok(new RulesJson(RuleJson.Of(rules.Usual), [.. rules.Own.Select(RuleJson.Of)]))
            : new Refusal(ChannelsProblems.UnknownShop(id));

    private static async Task<IResult> Set(
        Guid id, RuleJson body, SetOfferRule set, ICurrentActor person, CancellationToken ct) =>
        (await set.Run(
            id, body.Sku, new(body.Percent, body.KeptBack, body.Most, body.StopAt), person.Actor, ct))
            .Refused(out var problem, out _)
            ? new Refusal(problem)
            : Results.Ok(body);

    private static async Task<IResult> Drop(
        Guid id, string sku, DropOfferRule drop, ICurrentActor person, CancellationToken ct) =>
        (await drop.Run(id, sku.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase), person.Actor, ct))
            .Refused(out var problem, out var done)
            ? new Refusal(problem)
            : Results.Ok(new { sku = done.Sku });
}
