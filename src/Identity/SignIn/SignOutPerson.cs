using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Identity;

/// <summary>Ends the session of this browser.</summary>
internal sealed class SignOutPerson(AppDb db)
{
    public const string Path = "/sign-out";

    public async Task Run(Person person, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        db.Tell(new SignedOut(), person.UserId, person.Actor);
        await work.Commit(ct);
    }

    /// <summary>POST /sign-out.</summary>
    public static async Task<IResult> Endpoint(HttpContext context, SignOutPerson signOut, CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is null)
        {
            return new Refusal(IdentityProblems.FormExpired());
        }

        if (Person.From(context.User) is { } person)
        {
            await signOut.Run(person, ct);
            await context.SignOutAsync();
        }

        return new SeeOther(SignInEndpoints.Path);
    }
}
