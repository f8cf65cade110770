using System.Globalization;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;

namespace CreatorFlow.Web.Hosting;

/// <summary>
/// A full disk, or more messages than can be kept soon, is no fault of the program: whoever asks is told so and when to
/// come again, instead of waiting until nobody is answered any more.
/// </summary>
internal sealed class RefuseWhenFull(RequestDelegate next)
{
    private const int DiskRetryAfterSeconds = 30;

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception error) when (DiskFull.IsCause(error) && !context.Response.HasStarted)
        {
            await Refuse(context, DiskFull.Problem(), DiskFull.Status, DiskRetryAfterSeconds);
        }
        catch (InboxFullException) when (!context.Response.HasStarted)
        {
            await Refuse(
                context, InboxFullException.Problem(), StatusCodes.Status503ServiceUnavailable,
                InboxFullException.RetryAfterSeconds);
        }
    }

    private static Task Refuse(HttpContext context, Problem problem, int status, int retryAfterSeconds)
    {
        context.Response.Clear();
        context.Response.Headers.RetryAfter = retryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return new Refusal(problem, status).ExecuteAsync(context);
    }
}
