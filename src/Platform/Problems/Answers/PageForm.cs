using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Platform.Problems.Answers;

/// <summary>
/// A form of a page as it comes in: read, taken, and answered with 303 to a page that says what was done, or with its
/// own page again and what was wrong.
/// </summary>
/// <param name="Page">The path of the page that holds it.</param>
/// <param name="Name">Its name on that page.</param>
public sealed record PageForm(string Page, string Name)
{
    /// <param name="take">Does what the form asks. When it refuses, the page shows again what was typed.</param>
    /// <param name="said">What the next page says of it.</param>
    /// <param name="next">The page after it; its own when left out.</param>
    public async Task<IResult> Take<T>(
        HttpContext context, Func<IFormCollection, Task<Result<T>>> take, Func<T, string> said, CancellationToken ct,
        Func<T, string>? next = null)
    {
        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(Page, Name, Forms.Expired());
        }

        if ((await take(form)).Refused(out var problem, out var done))
        {
            return new PageAgain(Page, Name, problem, form);
        }

        Flash.Say(context, said(done));
        return new SeeOther(next?.Invoke(done) ?? Page);
    }
}
