using CreatorFlow.Identity;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity.SignIn;

public sealed class SignInPersonTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task The_right_password_signs_in_and_is_recorded(string database)
    {
        await using var people = await People.Ana(database);

        var standing = (await people.SignIn(" ANA@example.com ")).Value;

        standing.Person.Name.ShouldBe("Ana");
        standing.Person.WorkspaceId.ShouldBe(people.WorkspaceId);
        standing.Person.Role.ShouldBe(Role.Owner);
        var fact = (await people.Facts())[^1];
        fact.Body<SignedIn>().ShouldBe(new SignedIn(People.Address));
        fact.By.ShouldBe(Actor.Person(standing.Person.UserId, "Ana"));
        fact.SubjectId.ShouldBe(standing.Person.UserId);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_wrong_password_is_refused_counted_and_recorded(string database)
    {
        await using var people = await People.Ana(database);

        (await people.SignIn(password: "eight green bottles")).ShouldBeRefused("identity.sign_in_refused");

        (await people.Stored()).AccessFailedCount.ShouldBe(1);
        (await people.LastFact<SignInRefused>()).ShouldBe(new SignInRefused("wrong_password", People.Address));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour(string database)
    {
        await using var people = await People.Ana(database);
        await FailTimes(people, SignInPerson.MaxAttempts);

        (await people.SignIn()).ShouldBeRefused("identity.sign_in_refused");
        (await people.LastFact<SignInRefused>()).Cause.ShouldBe("locked_out");

        people.World.Clock.Advance(SignInPerson.LockedFor - TimeSpan.FromSeconds(1));
        (await people.SignIn()).ShouldBeRefused("identity.sign_in_refused");

        people.World.Clock.Advance(TimeSpan.FromSeconds(1));
        (await people.SignIn()).Ok.ShouldBeTrue();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Attempts_while_locked_do_not_lengthen_the_lock(string database)
    {
        await using var people = await People.Ana(database);
        await FailTimes(people, SignInPerson.MaxAttempts);
        var lockedUntil = (await people.Stored()).LockoutEnd;
        lockedUntil.ShouldBe(TestClock.Start + SignInPerson.LockedFor);

        people.World.Clock.Advance(TimeSpan.FromMinutes(5));
        await FailTimes(people, 3);

        (await people.Stored()).LockoutEnd.ShouldBe(lockedUntil);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Success_forgets_the_failures_before_it(string database)
    {
        await using var people = await People.Ana(database);
        await FailTimes(people, SignInPerson.MaxAttempts - 1);

        (await people.SignIn()).Ok.ShouldBeTrue();

        var stored = await people.Stored();
        (stored.AccessFailedCount, stored.LockoutEnd).ShouldBe((0, null));
        await FailTimes(people, SignInPerson.MaxAttempts - 1);
        (await people.SignIn()).Ok.ShouldBeTrue();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Guesses_sent_at_the_same_time_do_not_outrun_the_lock(string database)
    {
        await using var people = await People.Ana(database);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(guess => people.SignIn(password: $"wrong {guess}")));

        var causes = (await people.Facts())
            .Where(fact => fact.Is<SignInRefused>())
            .Select(fact => fact.Body<SignInRefused>().Cause);
        causes.Count(cause => cause == "wrong_password").ShouldBe(SignInPerson.MaxAttempts);
    }

    [Fact]
    public async Task Who_tries_cannot_tell_a_wrong_password_an_unknown_address_and_a_lock_apart()
    {
        await using var people = await People.Ana("sqlite");
        var unknown = (await people.SignIn("nobody@example.com")).Problem;
        var wrong = (await people.SignIn(password: "eight green bottles")).Problem;
        await FailTimes(people, SignInPerson.MaxAttempts);
        var locked = (await people.SignIn()).Problem;
        var oversized = (await people.SignIn(password: new string('a', 100_000))).Problem;

        foreach (var problem in new[] { unknown, wrong, locked, oversized })
        {
            problem.ShouldNotBeNull();
            (problem.Code, problem.Kind, problem.Detail, problem.Field, problem.Facts.Count)
                .ShouldBe((wrong!.Code, wrong.Kind, wrong.Detail, null, 0));
        }
    }

    [Fact]
    public async Task An_unknown_address_leaves_nothing_behind()
    {
        await using var people = await People.Ana("sqlite");
        var before = (await people.Facts()).Count;

        (await people.SignIn("nobody@example.com")).ShouldBeRefused("identity.sign_in_refused");

        (await people.Facts()).Count.ShouldBe(before);
        (await people.Stored()).AccessFailedCount.ShouldBe(0);
    }

    [Fact]
    public async Task Signing_in_renews_a_hash_that_has_become_too_cheap()
    {
        await using var people = await People.Ana("sqlite");
        var cheap = (await people.Stored()).PasswordHash!;
        var stronger = new PasswordHasher<User>(Options.Create(new PasswordHasherOptions { IterationCount = 100 }));

        await people.Ask<CreatorFlow.Platform.Data.AppDb, bool>(async db =>
        {
            var signIn = new SignInPerson(
                db, stronger, new UpperInvariantLookupNormalizer(), new DecoyPassword(stronger), people.World.Clock);
            return (await signIn.Run(People.Email, People.Password, "", TestContext.Current.CancellationToken)).Ok;
        });

        var renewed = (await people.Stored()).PasswordHash!;
        renewed.ShouldNotBe(cheap);
        stronger.VerifyHashedPassword(new User(), renewed, People.Password)
            .ShouldBe(PasswordVerificationResult.Success);
    }

    private static async Task FailTimes(People people, int times)
    {
        for (var i = 0; i < times; i++)
        {
            (await people.SignIn(password: "not this one")).ShouldBeRefused("identity.sign_in_refused");
        }
    }
}
