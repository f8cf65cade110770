using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity.Access;

public sealed class EnterWorkspaceTests
{
    [Fact]
    public async Task Each_person_works_in_the_own_workspace()
    {
        await using var site = await IdentitySite.WithAna();
        var other = (await site.People.Create("Ben's soaps", "ben@example.com", "Ben")).Value;
        using var ana = await site.SignedIn();
        using var ben = await site.SignedIn("ben@example.com");

        (await ana.Text("/open")).ShouldBe($"Ana Owner {site.People.WorkspaceId} True");
        (await ben.Text("/open")).ShouldBe($"Ben Owner {other} True");
    }

    [Fact]
    public async Task A_public_page_knows_nobody_and_no_workspace()
    {
        await using var site = await IdentitySite.WithAna();
        using var browser = site.Browse();

        (await browser.Text("/public")).ShouldBe($"nobody  {Guid.Empty} False");
    }
}
