using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Tests.Platform.Problems.Answers;

public sealed class SeeOtherTests
{
    [Fact]
    public async Task The_browser_is_sent_on_with_303()
    {
        var context = new DefaultHttpContext();

        await new SeeOther("/orders?view=ship").ExecuteAsync(context);

        context.Response.StatusCode.ShouldBe(303);
        context.Response.Headers.Location.ToString().ShouldBe("/orders?view=ship");
    }
}
