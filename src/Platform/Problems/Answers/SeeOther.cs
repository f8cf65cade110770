using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Platform.Problems.Answers;

/// <summary>
/// The answer to a form that was accepted: 303, so that the browser asks for the next page and a reload sends nothing
/// twice.
/// </summary>
/// <param name="address">A path of this site.</param>
public sealed class SeeOther(string address) : IResult
{
    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
