using System.Net;
using System.Text.Json;
using CreatorFlow.Inventory.Show;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Inventory.Show;

public sealed class StockActionsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("adjust", "onHand", "onHand", "many", "reason", "counted")]
    [InlineData("thresholds", "buffer", "buffer", "few", "lowAt", "5")]
    [InlineData("thresholds", "lowAt", "buffer", "1", "lowAt", "few")]
    public async Task What_is_no_number_is_refused_at_its_field_and_changes_nothing(
        string form, string field, string first, string one, string second, string two)
    {
        await using var site = await Site.Open();

        var answer = await Send(site, $"/stock/KTL-1/{form}", (first, one), (second, two));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
        problem.GetProperty("code").GetString().ShouldBe("inventory.not_a_number");
        problem.GetProperty("field").GetString().ShouldBe(field);
        problem.GetProperty("facts").GetProperty("limit").GetInt32().ShouldBe(9_999_999);
        (await site.Orders.Level()).OnHand.ShouldBe(10);
    }

    [Fact]
    public async Task A_form_of_another_site_changes_nothing()
    {
        await using var site = await Site.Open();

        var answer = await site.Ana.Post("/stock/KTL-1/adjust", ("onHand", "3"), ("reason", "stolen"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.Orders.Level()).OnHand.ShouldBe(10);
    }

    /// <summary>Sends a form of the SKU's page as a program does, which is answered with the code.</summary>
    private static async Task<HttpResponseMessage> Send(
        Site site, string action, params (string Name, string Value)[] fields)
    {
        var page = await site.Ana.Get("/stock/KTL-1");
        var token = (await Site.Parsed(page)).QuerySelector("input[name=__RequestVerificationToken]")!;
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = site.Ana.Cookies });
        http.BaseAddress = page.RequestMessage!.RequestUri;
        http.DefaultRequestHeaders.Add("Accept", "application/json");
        (string, string)[] all = [("__RequestVerificationToken", token.GetAttribute("value")!), .. fields];
        using var form = new FormUrlEncodedContent(all.Select(own => KeyValuePair.Create(own.Item1, own.Item2)));
        return await http.PostAsync(action, form, Ct);
    }
}
