using System.Net;

namespace CreatorFlow.Tests.Web;

public sealed class ErrorPagesTests
{
    [Theory]
    [InlineData("/nowhere", HttpStatusCode.NotFound, "Page not found")]
    [InlineData("/status/404", HttpStatusCode.OK, "Page not found")]
    [InlineData("/status/403", HttpStatusCode.OK, "Not allowed")]
    [InlineData("/error", HttpStatusCode.OK, "Something went wrong")]
    [InlineData("/offline", HttpStatusCode.OK, "You are offline")]
    public async Task Each_says_what_happened_and_leads_home(string address, HttpStatusCode status, string title)
    {
        await using var site = await Site.Open();

        var answer = await site.Ana.Get(address);

        answer.StatusCode.ShouldBe(status);
        var page = await Site.Parsed(answer);
        page.QuerySelector("h1")!.TextContent.ShouldBe(title);
        page.QuerySelector("a[href='/']").ShouldNotBeNull();
    }
}
