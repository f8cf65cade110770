using CreatorFlow.Platform.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Platform.Problems.Answers;

/// <summary>A problem as a page for people and as RFC 9457 JSON for programs.</summary>
/// <param name="problem">What is refused.</param>
/// <param name="status">The status, where the kind of the problem does not say it.</param>
public sealed class Refusal(Problem problem, int? status = null) : IResult
{
    /// <summary>The status that the kind of a problem stands for.</summary>
    public static int StatusOf(Problem problem) => problem.Kind switch
    {
        ProblemKind.NotFound => StatusCodes.Status404NotFound,
        ProblemKind.Conflict => StatusCodes.Status409Conflict,
        ProblemKind.Forbidden => StatusCodes.Status403Forbidden,
        ProblemKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var code = status ?? StatusOf(problem);

        return Asker.IsProgram(httpContext.Request)
            ? AsJson(code).ExecuteAsync(httpContext)
            : AsPage(httpContext, code).ExecuteAsync(httpContext);
    }

    private IResult AsJson(int code)
    {
        var members = new Dictionary<string, object?> { ["code"] = problem.Code };

        if (problem.Field is not null)
        {
            members["field"] = problem.Field;
        }

        if (problem.Facts.Count > 0)
        {
            members["facts"] = problem.Facts;
        }

        return Results.Problem(problem.Detail, statusCode: code, extensions: members);
    }

    private IResult AsPage(HttpContext context, int code)
    {
        var words = context.RequestServices.GetRequiredService<ProblemWords>();
        return context.RequestServices.GetRequiredService<IRefusalPage>().Show(words.For(problem), code);
    }
}
