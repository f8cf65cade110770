using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Channels.Labels;

/// <summary>The form of a shop's labels. It sets what was chosen: sent twice, nothing happens twice.</summary>
internal static class LabelTermsActions
{
    public const string Form = "label-terms";

    public static string PagePath(Guid shopId) => $"{ChannelsPage.Path}/{shopId}/labels";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapForms(ChannelsPage.Path)
        .MapPost("/{id:guid}/labels", Set).RequirePermission(Permissions.ChannelsManage);

    /// <summary>What a form or a call chose; null when one of the words is not known.</summary>
    public static LabelTerms? Read(string? paper, string? size, string? handover) =>
        (Choice.Of<LabelPaper>(paper), Choice.Of<LabelSize>(size), Choice.Of<Handover>(handover))
            is ({ } chosen, { } large, { } way)
            ? new(chosen, large, way)
            : null;

    private static Task<IResult> Set(
        Guid id, HttpContext http, SetLabelTerms set, ICurrentActor person, CancellationToken ct) =>
        new PageForm(PagePath(id), Form).Take(
            http,
            async form => Read(form.Text("paper"), form.Text("size"), form.Text("handover")) is { } terms
                ? await set.Run(id, terms, person.Actor, ct)
                : LabelProblems.UnknownLabelTerms(),
            _ => ChannelsWords.DoneLabels, ct);
}
