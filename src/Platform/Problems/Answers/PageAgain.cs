using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Platform.Problems.Answers;

/// <summary>
/// The answer to a form that was refused: 422 and the page again, with what was wrong and what had been typed. Where
/// the thing itself is not there (or not allowed), there is no page to show again: the bare refusal.
/// </summary>
/// <param name="address">The path of the page that holds the form.</param>
/// <param name="form">The form's name on that page.</param>
/// <param name="typed">The fields as sent; null when they could not be read.</param>
public sealed class PageAgain(string address, string form, Problem problem, IFormCollection? typed = null) : IResult
{
    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (Asker.IsProgram(httpContext.Request) || problem.Kind is ProblemKind.NotFound or ProblemKind.Forbidden)
        {
            return new Refusal(problem).ExecuteAsync(httpContext);
        }

        var services = httpContext.RequestServices;
        services.GetRequiredService<FormState>().Refuse(form, problem, typed);
        httpContext.Request.Path = PathString.FromUriComponent(address);
        httpContext.Request.QueryString = QueryString.Empty;

        var status = problem.Kind == ProblemKind.Unavailable
            ? StatusCodes.Status503ServiceUnavailable
            : StatusCodes.Status422UnprocessableEntity;
        return services.GetRequiredService<IPages>().Render(httpContext, status);
    }
}
