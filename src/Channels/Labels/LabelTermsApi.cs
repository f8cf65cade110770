using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Channels.Labels;

/// <summary>How a shop's labels are printed and handed over, by names.</summary>
internal sealed record LabelTermsJson(string? Paper, string? Size, string? Handover)
{
    public static LabelTermsJson Of(LabelTerms terms) =>
        new(terms.Paper.ToString(), terms.Size.ToString(), terms.Handover.ToString());
}

/// <summary>The labels of a shop for programs.</summary>
internal static class LabelTermsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi("/api/v1/channels/{id:guid}/labels", "Channels");
        api.MapGet("", Show).RequirePermission(Permissions.ChannelsRead);
        api.MapPost("", Set).RequirePermission(Permissions.ChannelsManage);
    }

    private static async Task<IResult> Show(Guid id, ShownLabelTerms shown, CancellationToken ct) =>
        await shown.Load(id, ct)
            ? Results.Ok(LabelTermsJson.Of(shown.Terms))
            : new Refusal(ChannelsProblems.UnknownShop(id));

    private static async Task<IResult> Set(
        Guid id, LabelTermsJson body, SetLabelTerms set, ICurrentActor person, CancellationToken ct)
    {
        if (LabelTermsActions.Read(body.Paper, body.Size, body.Handover) is not { } terms)
        {
            return new Refusal(LabelProblems.UnknownLabelTerms());
        }

        return (await set.Run(id, terms, person.Actor, ct)).Refused(out var problem, out _)
            ? new Refusal(problem)
            : Results.Ok(LabelTermsJson.Of(terms));
    }
}
