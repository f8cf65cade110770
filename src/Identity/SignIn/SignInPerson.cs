using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Identity;

/// <summary>
/// Checks an address and a password. The attempt is counted before the password is looked at, so that guesses sent at
/// the same time cannot outrun the lock.
/// </summary>
internal sealed class SignInPerson(
    AppDb db, IPasswordHasher<User> hasher, ILookupNormalizer normalizer, DecoyPassword decoy, TimeProvider clock)
{
    public const int MaxAttempts = 5;
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    public async Task<Result<Standing>> Run(string email, string password, string address, CancellationToken ct)
    {
        if (email.Length > User.EmailMaxLength || password.Length > IdentityProblems.PasswordMaxLength)
        {
            return IdentityProblems.SignInRefused();
        }

        var name = normalizer.NormalizeEmail(email.Trim());
        var user = await db.Set<User>().AsNoTracking().FirstOrDefaultAsync(row => row.NormalizedEmail == name, ct);

        if (user?.PasswordHash is null || await Standing.First(db, user.Id, ct) is not { } standing)
        {
            decoy.Check(hasher, password);
            return IdentityProblems.SignInRefused();
        }

        if (!await CountAttempt(user.Id, ct))
        {
            decoy.Check(hasher, password);
            return await Refuse(standing.Person, "locked_out", address, ct);
        }

        var outcome = hasher.VerifyHashedPassword(user, user.PasswordHash, password);

        if (outcome == PasswordVerificationResult.Failed)
        {
            return await Refuse(standing.Person, "wrong_password", address, ct);
        }

        var betterHash = outcome == PasswordVerificationResult.SuccessRehashNeeded
            ? hasher.HashPassword(user, password)
            : user.PasswordHash;
        await Accept(standing.Person, betterHash, address, ct);
        return standing;
    }

    /// <summary>False when the account is locked.</summary>
    private async Task<bool> CountAttempt(Guid userId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var until = now + LockedFor;
        await using var work = await db.Begin(ct);
        var counted = await db.Set<User>()
            .Where(user => user.Id == userId && (user.LockoutEnd == null || user.LockoutEnd <= now))
            .ExecuteUpdateAsync(
                set => set.SetProperty(user => user.AccessFailedCount, user => user.AccessFailedCount + 1), ct);
        await db.Set<User>()
            .Where(user => user.Id == userId && user.AccessFailedCount >= MaxAttempts)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(user => user.AccessFailedCount, 0)
                    .SetProperty(user => user.LockoutEnd, until),
                ct);
        await work.Commit(ct);
        return counted > 0;
    }

    private async Task Accept(Person person, string hash, string address, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await db.Enter(person.WorkspaceId, ct);
        await db.Set<User>()
            .Where(user => user.Id == person.UserId)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(user => user.AccessFailedCount, 0)
                    .SetProperty(user => user.LockoutEnd, (DateTimeOffset?)null)
                    .SetProperty(user => user.PasswordHash, hash),
                ct);
        db.Tell(new SignedIn(address), person.UserId, person.Actor);
        await work.Commit(ct);
    }

    private async Task<Problem> Refuse(
        Person person, string cause, string address, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await db.Enter(person.WorkspaceId, ct);
        db.Tell(new SignInRefused(cause, address), person.UserId, Actor.System);
        await work.Commit(ct);
        return IdentityProblems.SignInRefused();
    }
}

/// <summary>
/// Spends the time of a password check where there is none, so that the clock does not tell who exists.
/// </summary>
internal sealed class DecoyPassword(IPasswordHasher<User> hasher)
{
    private readonly User nobody = new();
    private readonly Lazy<string> hash = new(() => hasher.HashPassword(new User(), "nobody has this password"));

    public void Check(IPasswordHasher<User> with, string password) =>
        with.VerifyHashedPassword(nobody, hash.Value, password);
}
