using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CreatorFlow.Web;

/// <summary>Renders the page of the request's address as it stands, also for a form that was sent elsewhere.</summary>
internal sealed class PageRenderer : IPages
{
    public Task Render(HttpContext context, int status) =>
        new RazorComponentResult<App> { StatusCode = status, PreventStreamingRendering = true }.ExecuteAsync(context);
}
