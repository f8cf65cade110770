namespace CreatorFlow.Web.Hosting;

/// <summary>An address that leads nowhere is answered with the page that says so, not with an empty answer.</summary>
internal sealed class NotFoundForPeople(RequestDelegate next)
{
    private const string NotFoundPage = "/not-found";

    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);

        if (context.Response is not
            { StatusCode: StatusCodes.Status404NotFound, HasStarted: false, ContentLength: null })
        {
            return;
        }

        context.Request.Path = NotFoundPage;
        context.Request.Method = HttpMethods.Get;
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        await next(context);
    }
}
