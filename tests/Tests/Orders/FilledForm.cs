using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders;

/// <summary>Sends the forms of pages as a browser without script does: with the fields that stand in them.</summary>
internal static class FilledForm
{
    public static async Task<HttpResponseMessage> Send(
        this Site site, string page, string action, params (string Name, string Value)[] typed)
    {
        var form = (await site.Page(page)).QuerySelector($"form[action='{action}']")
            ?? throw new InvalidOperationException($"{page} has no form that goes to {action}.");
        var hidden = form.QuerySelectorAll("input[type=hidden]")
            .Select(field => (Name: field.GetAttribute("name")!, Value: field.GetAttribute("value") ?? ""))
            .Where(field => typed.All(own => own.Name != field.Name));
        return await site.Ana.Post(action, [.. hidden, .. typed]);
    }
}
