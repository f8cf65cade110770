using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Words;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace CreatorFlow.Tests.Platform.Problems.Answers;

public sealed class PageFormTests
{
    private static readonly Problem Wrong = new("test.wrong", ProblemKind.Invalid, "Wrong.") { Field = "count" };
    private static readonly PageForm Form = new("/stock/A", "adjust");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, "/stock/A")]
    [InlineData(true, "/orders/7")]
    public async Task What_is_taken_is_said_on_the_next_page(bool goesOn, string next)
    {
        var (context, pages) = Sent("7");

        await (await Form.Take(
            context, form => Task.FromResult<Result<string>>(form.Text("count")), done => $"Took {done}.", Ct,
            goesOn ? done => $"/orders/{done}" : null)).ExecuteAsync(context);

        (context.Response.StatusCode, context.Response.Headers.Location.ToString()).ShouldBe((303, next));
        Flash.Take(FlashTests.Following(context)).ShouldBe(new FlashSaid("Took 7.", null));
        pages.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_refused_brings_the_page_again_with_what_was_typed()
    {
        var (context, pages) = Sent("many");

        await (await Form.Take<string>(context, _ => Task.FromResult<Result<string>>(Wrong), _ => "Done.", Ct))
            .ExecuteAsync(context);

        pages.ShouldBe([("/stock/A", 422)]);
        var state = context.RequestServices.GetRequiredService<FormState>();
        (state.ErrorOf("adjust", "count"), state.ValueOf("adjust", "count", "5")).ShouldBe(("Wrong.", "many"));
        context.Response.Headers.SetCookie.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_of_another_page_is_not_taken()
    {
        var (context, pages) = Sent("7", isOurs: false);
        var taken = false;

        await (await Form.Take<string>(
            context,
            _ =>
            {
                taken = true;
                return Task.FromResult<Result<string>>("7");
            },
            _ => "Done.", Ct)).ExecuteAsync(context);

        taken.ShouldBeFalse();
        pages.ShouldBe([("/stock/A", 422)]);
    }

    private static (HttpContext Context, List<(string Path, int Status)> Pages) Sent(string count, bool isOurs = true)
    {
        var pages = new Pages();
        var services = new ServiceCollection().AddLogging().AddSingleton(new ProblemWords([])).AddScoped<FormState>()
            .AddSingleton<IPages>(pages).AddSingleton<IAntiforgery>(new Guard(isOurs)).BuildServiceProvider();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Method = "POST";
        context.Request.ContentType = "application/x-www-form-urlencoded";
        context.Request.Form = new FormCollection(new Dictionary<string, StringValues> { ["count"] = count });
        context.Request.Headers.Accept = "text/html";
        return (context, pages.Rendered);
    }

    private sealed class Pages : IPages
    {
        public List<(string Path, int Status)> Rendered { get; } = [];

        public Task Render(HttpContext context, int status)
        {
            Rendered.Add((context.Request.Path.ToUriComponent(), status));
            return Task.CompletedTask;
        }
    }

    private sealed class Guard(bool isOurs) : IAntiforgery
    {
        public Task<bool> IsRequestValidAsync(HttpContext httpContext) => Task.FromResult(isOurs);

        public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => throw new NotSupportedException();

        public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => throw new NotSupportedException();

        public void SetCookieTokenAndHeader(HttpContext httpContext) => throw new NotSupportedException();

        public Task ValidateRequestAsync(HttpContext httpContext) => throw new NotSupportedException();
    }
}
