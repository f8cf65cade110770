using System.Security.Claims;
using CreatorFlow.Identity;
using CreatorFlow.Identity.Contracts;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity.SignIn;

public sealed class SessionsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Given.Databases))]
    public async Task A_session_counts_until_the_person_has_another_role_or_stamp_or_is_gone(string database)
    {
        await using var people = await People.Ana(database);
        await people.AddMember();
        var (ana, ben) = (await Session(people, People.Email), await Session(people, "ben@example.com"));
        (await Ended(people, ana, ben)).ShouldBeEmpty();

        await people.World.Db(db => db.Set<Membership>().Where(row => row.UserId == ben.Person.UserId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Role, Role.Viewer), Ct));
        (await Ended(people, ana, ben)).ShouldBe([ben]);
        await people.World.Db(db => db.Set<User>().Where(row => row.Id == ana.Person.UserId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.SecurityStamp, "another"), Ct));
        (await Ended(people, ana, ben)).ShouldBe([ana, ben]);
    }

    [Fact]
    public async Task Nobody_and_who_left_have_no_session()
    {
        await using var people = await People.Ana("sqlite");
        var principal = (await people.SignIn()).Value!.ToPrincipal();
        (await Find(people, new ClaimsPrincipal())).ShouldBeNull();
        (await Find(people, null)).ShouldBeNull();
        (await Find(people, principal))!.Person.Email.ShouldBe(People.Email);

        await people.World.Db(db => db.Set<Membership>().ExecuteDeleteAsync(Ct));

        (await Find(people, principal)).ShouldBeNull();
    }

    private static async Task<OpenSession> Session(People people, string email) =>
        (await Find(people, (await people.SignIn(email)).Value!.ToPrincipal()))!;

    private static Task<OpenSession?> Find(People people, ClaimsPrincipal? principal) =>
        people.Ask<ISessions, OpenSession?>(sessions => sessions.Find(principal, Ct));

    private static Task<IReadOnlyCollection<OpenSession>> Ended(People people, params OpenSession[] open) =>
        people.Ask<ISessions, IReadOnlyCollection<OpenSession>>(sessions => sessions.Ended(open, Ct));
}
