using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.AspNetCore.Identity;

namespace CreatorFlow.Identity;

/// <summary>What is said about somebody who is to sign in.</summary>
internal sealed record NewPerson(string Email, string Name, string Password);

/// <summary>
/// Makes a person with a password a member of a workspace. Joins the caller's transaction, in the workspace.
/// </summary>
internal sealed class AddPerson(AppDb db, UserManager<User> users, TimeProvider clock)
{
    public async Task<Result<Guid>> Run(Guid workspaceId, NewPerson person, Role role, Actor? by, CancellationToken ct)
    {
        if (Refusal(person) is { } refusal)
        {
            return refusal;
        }

        var at = clock.GetUtcNow();
        var email = person.Email.Trim();
        var user = new User
        {
            Id = Ids.New(at),
            UserName = email,
            Email = email,
            Name = person.Name.Trim(),
            CreatedAt = at,
        };
        var made = await users.CreateAsync(user, person.Password);

        if (!made.Succeeded)
        {
            return Translated(made);
        }

        db.Add(new Membership { WorkspaceId = workspaceId, UserId = user.Id, Role = role, CreatedAt = at });
        db.Tell(new MemberAdded(email, role), user.Id, by ?? Actor.Person(user.Id, user.Name));
        await db.SaveChangesAsync(ct);
        return user.Id;
    }

    private static Problem? Refusal(NewPerson person)
    {
        if (string.IsNullOrWhiteSpace(person.Name) || person.Name.Trim().Length > User.NameMaxLength)
        {
            return IdentityProblems.NameMissing("name");
        }

        if (!IsEmail(person.Email.Trim()))
        {
            return IdentityProblems.EmailInvalid();
        }

        return person.Password.Length > IdentityProblems.PasswordMaxLength ? IdentityProblems.PasswordWeak() : null;
    }

    /// <summary>Coarse on purpose: only a message that arrives proves an address.</summary>
    private static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);

        return text.Length <= User.EmailMaxLength
            && at > 0
            && at == text.LastIndexOf('@')
            && at < text.Length - 1
            && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter));
    }

    private static Problem Translated(IdentityResult refused)
    {
        var codes = refused.Errors.Select(error => error.Code).ToHashSet(StringComparer.Ordinal);

        return codes switch
        {
            _ when codes.Any(code => code.StartsWith("Password", StringComparison.Ordinal)) =>
                IdentityProblems.PasswordWeak(),
            _ when codes.Any(code => code.StartsWith("Duplicate", StringComparison.Ordinal)) =>
                IdentityProblems.EmailTaken(),
            _ => IdentityProblems.EmailInvalid(),
        };
    }
}
