using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems.Answers;

namespace CreatorFlow.Web.Hosting;

/// <summary>A full disk is no fault of the program: whoever asks is told so, and senders know to come again.</summary>
internal sealed class RefuseWhenFull(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception error) when (DiskFull.IsCause(error) && !context.Response.HasStarted)
        {
            context.Response.Clear();
            await new Refusal(DiskFull.Problem(), DiskFull.Status).ExecuteAsync(context);
        }
    }
}
