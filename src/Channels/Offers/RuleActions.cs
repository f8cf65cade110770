using CreatorFlow.Channels.Connections;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Channels.Offers;

/// <summary>The forms of the page of rules. All set what was typed: sent twice, nothing happens twice.</summary>
internal static class RuleActions
{
    public const string Form = "rules";

    private static readonly string[] Fields = ["percent", "keptBack", "most", "stopAt"];

    public static string PagePath(Guid shopId) => $"{ChannelsPage.Path}/{shopId}/rules";

    public static string SetPath(Guid shopId) => $"{PagePath(shopId)}/set";

    public static string DropPath(Guid shopId) => $"{PagePath(shopId)}/drop";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapForms(ChannelsPage.Path + "/{id:guid}/rules")
            .RequirePermission(Permissions.ChannelsManage);
        forms.MapPost("/set", Set);
        forms.MapPost("/drop", Drop);
    }

    private static Task<IResult> Set(
        Guid id, HttpContext http, SetOfferRule set, ICurrentActor person, CancellationToken ct) =>
        new PageForm(PagePath(id), Form).Take(
            http,
            async form =>
            {
                var sku = form.ContainsKey("sku") ? form.Text("sku").Trim() : null;
                return Terms(form, out var terms) is { } wrong ? wrong
                    : sku is "" ? ChannelsProblems.UnknownSku(sku)
                    : await set.Run(id, sku, terms, person.Actor, ct);
            },
            done => done.Sku is null ? ChannelsWords.DoneRule : ChannelsWords.DoneRuleOf(done.Sku), ct);

    private static async Task<IResult> Drop(
        Guid id, HttpContext http, DropOfferRule drop, ICurrentActor person, CancellationToken ct)
    {
        if (await Forms.Read(http, ct) is not { } form)
        {
            return new PageAgain(PagePath(id), Form, Forms.Expired());
        }

        if ((await drop.Run(id, form.Text("sku"), person.Actor, ct)).Refused(out var problem, out var done))
        {
            return new PageAgain(PagePath(id), Form, problem);
        }

        Flash.Say(http, ChannelsWords.DoneRuleDropped(done.Sku));
        return new SeeOther(PagePath(id));
    }

    private static Problem? Terms(IFormCollection form, out OfferTerms terms)
    {
        terms = new(OfferRule.AllPercent, 0, null, 0);
        int?[] numbers = new int?[Fields.Length];

        for (var i = 0; i < Fields.Length; i++)
        {
            if (!form.TryWhole(Fields[i], out numbers[i]))
            {
                return ChannelsProblems.NotANumber(Fields[i]);
            }
        }

        terms = new(numbers[0] ?? OfferRule.AllPercent, numbers[1] ?? 0, numbers[2], numbers[3] ?? 0);
        return null;
    }
}
