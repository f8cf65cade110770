using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace CreatorFlow.Tests.Platform.Problems.Answers;

public sealed class PageAgainTests
{
    private static readonly Problem Wrong = new("test.wrong", ProblemKind.Invalid, "Wrong.") { Field = "count" };

    [Theory]
    [InlineData(ProblemKind.Invalid, 422)]
    [InlineData(ProblemKind.Conflict, 422)]
    [InlineData(ProblemKind.Unavailable, 503)]
    public async Task The_page_of_the_form_comes_again_with_what_was_typed(ProblemKind kind, int status)
    {
        var typed = new FormCollection(new Dictionary<string, StringValues> { ["count"] = "many" });
        var (context, pages) = Asked("text/html");
        var problem = Wrong with { Kind = kind };

        await new PageAgain("/stock/A%2FB", "adjust", problem, typed).ExecuteAsync(context);

        pages.Rendered.ShouldBe([("/stock/A%2FB", "", status)]);
        var state = context.RequestServices.GetRequiredService<FormState>();
        state.ErrorOf("adjust", "count").ShouldBe("Wrong.");
        state.ValueOf("adjust", "count", "5").ShouldBe("many");
    }

    [Theory]
    [InlineData("text/html", ProblemKind.NotFound, 404)]
    [InlineData("text/html", ProblemKind.Forbidden, 403)]
    [InlineData("application/json", ProblemKind.Invalid, 422)]
    public async Task Where_no_page_can_come_again_the_refusal_stands_alone(string accept, ProblemKind kind, int status)
    {
        var (context, pages) = Asked(accept);

        await new PageAgain("/stock/A", "adjust", Wrong with { Kind = kind }).ExecuteAsync(context);

        context.Response.StatusCode.ShouldBe(status);
        pages.Rendered.ShouldBeEmpty();
    }

    private static (HttpContext Context, Pages Pages) Asked(string accept)
    {
        var pages = new Pages();
        var services = new ServiceCollection().AddLogging().AddSingleton(new ProblemWords([])).AddScoped<FormState>()
            .AddSingleton<IPages>(pages).AddSingleton<IRefusalPage>(pages).BuildServiceProvider();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Path = "/stock/A/adjust";
        context.Request.QueryString = new("?page=2");
        context.Request.Headers.Accept = accept;
        return (context, pages);
    }

    private sealed class Pages : IPages, IRefusalPage
    {
        public List<(string Path, string Query, int Status)> Rendered { get; } = [];

        public Task Render(HttpContext context, int status)
        {
            Rendered.Add((context.Request.Path.ToUriComponent(), context.Request.QueryString.ToString(), status));
            return Task.CompletedTask;
        }

        public IResult Show(string text, int status) => Results.StatusCode(status);
    }
}
