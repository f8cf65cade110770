using CreatorFlow.Channels.Connections;
using CreatorFlow.Identity.Contracts;
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

    private static Task<IResult> Link(
        Guid id, HttpContext http, LinkListing link, ICurrentActor person, CancellationToken ct) =>
        FormOf(id).Take(
            http, form => link.Run(id, form.Text("listing"), form.Text("sku").Trim(), person.Actor, ct),
            done => ChannelsWords.DoneLink(done.Title, done.Sku), ct);

    private static Task<IResult> Create(
        Guid id, HttpContext http, CreateSku create, ICurrentActor person, CancellationToken ct) =>
        FormOf(id).Take(
            http, form => create.Run(id, form.Text("listing"), form.Text("code"), person.Actor, ct),
            done => ChannelsWords.DoneCreateSku(done.Sku), ct);

    private static Task<IResult> Ignore(
        Guid id, HttpContext http, IgnoreListing ignore, ICurrentActor person, CancellationToken ct) =>
        FormOf(id).Take(
            http, form => ignore.Run(id, form.Text("listing"), person.Actor, ct),
            done => ChannelsWords.DoneIgnore(done.Title), ct);

    private static Task<IResult> Matching(
        Guid id, HttpContext http, LinkMatching matching, ICurrentActor person, CancellationToken ct) =>
        FormOf(id).Take(
            http, _ => matching.Run(id, person.Actor, ct), done => ChannelsWords.DoneMatching(done.All.Count), ct);

    private static PageForm FormOf(Guid shopId) => new(PagePath(shopId), Form);
}
