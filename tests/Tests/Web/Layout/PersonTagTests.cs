using System.Security.Claims;
using CreatorFlow.Web.Layout;

namespace CreatorFlow.Tests.Web.Layout;

public sealed class PersonTagTests
{
    private static readonly Guid Ana = new("0192f0aa-1111-7000-8000-000000000001");
    private static readonly Guid Kettles = new("0192f0aa-2222-7000-8000-000000000002");

    [Fact]
    public void Nobody_has_an_empty_tag()
    {
        PersonTag.Of(null).ShouldBe("");
        PersonTag.Of(new ClaimsPrincipal(new ClaimsIdentity())).ShouldBe("");
    }

    [Fact]
    public void The_same_session_has_the_same_tag() =>
        PersonTag.Of(Session(Ana, Kettles, "Owner")).ShouldBe(PersonTag.Of(Session(Ana, Kettles, "Owner")));

    [Fact]
    public void Another_person_workspace_or_role_has_another_tag()
    {
        var own = PersonTag.Of(Session(Ana, Kettles, "Owner"));

        PersonTag.Of(Session(Kettles, Kettles, "Owner")).ShouldNotBe(own);
        PersonTag.Of(Session(Ana, Ana, "Owner")).ShouldNotBe(own);
        PersonTag.Of(Session(Ana, Kettles, "Packer")).ShouldNotBe(own);
    }

    [Fact]
    public void The_tag_does_not_say_who_it_is() =>
        PersonTag.Of(Session(Ana, Kettles, "Owner")).ShouldNotContain(Ana.ToString("N")[..8]);

    private static ClaimsPrincipal Session(Guid user, Guid workspace, string role) => new(new ClaimsIdentity(
        [new("sub", user.ToString()), new("workspace", workspace.ToString()), new("role", role)], "test"));
}
