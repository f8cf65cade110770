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

    private static async Task<IResult> Set(
        Guid id, HttpContext http, SetLabelTerms set, ICurrentActor person, CancellationToken ct)
    {
        if (await Forms.Read(http, ct) is not { } form)
        {
            return new PageAgain(PagePath(id), Form, Forms.Expired());
        }

        if (Read(form.Text("paper"), form.Text("size"), form.Text("handover")) is not { } terms)
        {
            return new PageAgain(PagePath(id), Form, LabelProblems.UnknownLabelTerms(), form);
        }

        if ((await set.Run(id, terms, person.Actor, ct)).Refused(out var problem, out _))
        {
            return new PageAgain(PagePath(id), Form, problem, form);
        }

        Flash.Say(http, ChannelsWords.DoneLabels);
        return new SeeOther(PagePath(id));
    }
}
