using CreatorFlow.Channels.Connections;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Channels.Links;

/// <summary>The forms of the page of listings.</summary>
internal static class LinkActions
{
    public const string Form = "links";

    public static string PagePath(Guid shopId) => $"{ChannelsPage.Path}/{shopId}/listings";

    public static string Path(Guid shopId, string act) => $"{PagePath(shopId)}/{act}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapForms(ChannelsPage.Path + "/{id:guid}/listings")
            .RequirePermission(Permissions.ChannelsManage);
        forms.MapPost("/link", Link);
        forms.MapPost("/create", Create);
        forms.MapPost("/ignore", Ignore);
        forms.MapPost("/matching", Matching);
    }

    private static async Task<IResult> Link(
        Guid id, HttpContext http, LinkListing link, ICurrentActor person, CancellationToken ct)
    {
        if (await Forms.Read(http, ct) is not { } form)
        {
            return Expired(id);
        }

        var answer = await link.Run(id, form.Text("listing"), form.Text("sku").Trim(), person.Actor, ct);
        return answer.Refused(out var problem, out var done)
            ? Again(id, problem, form)
            : Said(http, id, ChannelsWords.DoneLink(done.Title, done.Sku));
    }

    private static async Task<IResult> Create(
        Guid id, HttpContext http, CreateSku create, ICurrentActor person, CancellationToken ct)
    {
        if (await Forms.Read(http, ct) is not { } form)
        {
            return Expired(id);
        }

        var answer = await create.Run(id, form.Text("listing"), form.Text("code"), person.Actor, ct);
        return answer.Refused(out var problem, out var done)
            ? Again(id, problem, form)
            : Said(http, id, ChannelsWords.DoneCreateSku(done.Sku));
    }

    private static async Task<IResult> Ignore(
        Guid id, HttpContext http, IgnoreListing ignore, ICurrentActor person, CancellationToken ct)
    {
        if (await Forms.Read(http, ct) is not { } form)
        {
            return Expired(id);
        }

        var answer = await ignore.Run(id, form.Text("listing"), person.Actor, ct);
        return answer.Refused(out var problem, out var done)
            ? Again(id, problem, form)
            : Said(http, id, ChannelsWords.DoneIgnore(done.Title));
    }

    private static async Task<IResult> Matching(
        Guid id, HttpContext http, LinkMatching matching, ICurrentActor person, CancellationToken ct)
    {
        if (await Forms.Read(http, ct) is not { } form)
        {
            return Expired(id);
        }

        return (await matching.Run(id, person.Actor, ct)).Refused(out var problem, out var done)
            ? Again(id, problem, form)
            : Said(http, id, ChannelsWords.DoneMatching(done.All.Count));
    }

    private static PageAgain Expired(Guid shopId) => new(PagePath(shopId), Form, Forms.Expired());

    private static PageAgain Again(Guid shopId, Problem problem, IFormCollection form) =>
        new(PagePath(shopId), Form, problem, form);

    private static SeeOther Said(HttpContext http, Guid shopId, string text)
    {
        Flash.Say(http, text);
        return new(PagePath(shopId));
    }
}
