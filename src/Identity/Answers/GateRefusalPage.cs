using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CreatorFlow.Identity;

/// <summary>A refusal as a page of its own, which needs neither a session nor a workspace.</summary>
internal sealed class GateRefusalPage : IRefusalPage
{
    public IResult Show(string text, int status) =>
        new RazorComponentResult<RefusalPage>(new { Text = text }) { StatusCode = status };
}
