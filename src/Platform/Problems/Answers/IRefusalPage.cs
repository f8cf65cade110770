using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Platform.Problems.Answers;

/// <summary>Shows a refusal to a person who has no page to go back to; told by the module that owns sign-in.</summary>
public interface IRefusalPage
{
    /// <summary>The page with this sentence and status.</summary>
    IResult Show(string text, int status);
}

/// <summary>Renders the page at the request's address; told by the host, which knows all pages.</summary>
public interface IPages
{
    /// <summary>The page at this address, with this status.</summary>
    Task Render(HttpContext context, int status);
}
