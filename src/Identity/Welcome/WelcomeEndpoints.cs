using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Words;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Identity;

/// <summary>The first-start page: makes the first workspace and its owner; refused for good afterwards.</summary>
internal static class WelcomeEndpoints
{
    public const string Path = "/welcome";

    /// <summary>GET /welcome.</summary>
    public static async Task<IResult> Show(AppDb db, CancellationToken ct) =>
        await db.Set<WorkspaceRow>().AnyAsync(ct)
            ? new SeeOther(SignInEndpoints.Path)
            : Page(new WelcomeFields("", "", ""), null, null, StatusCodes.Status200OK);

    /// <summary>POST /welcome with the fields workspace, name, email and password.</summary>
    public static async Task<IResult> Submit(
        HttpContext context, CreateWorkspace create, AppDb db, ProblemWords words, CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is not { } form)
        {
            var expired = IdentityProblems.FormExpired();
            return Page(new("", "", ""), expired, words, Refusal.StatusOf(expired));
        }

        var fields = new WelcomeFields(form.Text("workspace"), form.Text("name"), form.Text("email"));
        var owner = new NewPerson(fields.Email, fields.Name, form.Text("password"));
        var made = await create.Run(fields.Workspace, owner, onlyFirst: true, ct);

        if (made.Refused(out var problem, out var workspaceId))
        {
            return Page(fields, problem, words, Refusal.StatusOf(problem));
        }

        var ownerId = await db.Set<Membership>()
            .Where(membership => membership.WorkspaceId == workspaceId)
            .Select(membership => membership.UserId)
            .SingleAsync(ct);
        var standing = await Standing.Find(db, ownerId, workspaceId, ct);
        await context.SignInAsync(standing!.ToPrincipal());
        return new SeeOther(LocalAddress.Home);
    }

    private static RazorComponentResult<WelcomePage> Page(
        WelcomeFields fields, Problem? problem, ProblemWords? words, int status) =>
        new(new
        {
            fields.Workspace,
            fields.Name,
            fields.Email,
            problem?.Field,
            Trouble = problem is null ? null : words?.For(problem),
        })
        {
            StatusCode = status,
        };
}

/// <summary>What was typed, to be shown again; never the password.</summary>
internal sealed record WelcomeFields(string Workspace, string Name, string Email);
