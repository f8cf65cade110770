using System.Reflection;
using CreatorFlow.Identity.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace CreatorFlow.Tidy.Types;

/// <summary>Each page names the permission that opens it, or says that anyone may see it.</summary>
internal sealed class PagesStateTheirPermission : TypeRule
{
    public override IReadOnlyList<Type> Bad => [typeof(OpenPage), typeof(VaguePage), typeof(MutePage)];

    public override IReadOnlyList<Type> Good => [typeof(GuardedPage), typeof(PublicPage)];

    public override bool Judges(Type type) =>
        type.IsDefined(typeof(RouteAttribute), false)
        && type.FullName!.StartsWith("CreatorFlow", StringComparison.Ordinal);

    public override string? Finding(Type type) =>
        Access.IsStatedIn(type.GetCustomAttributes()) ? null : "is a page without a permission";

    [Route("/open")]
    private sealed class OpenPage : SpecimenPage;

    [Route("/vague"), Authorize]
    private sealed class VaguePage : SpecimenPage;

    [Route("/mute"), AllowAnonymous]
    private sealed class MutePage : SpecimenPage;

    [Route("/guarded"), Permission(Permissions.OrdersShip)]
    private sealed class GuardedPage : SpecimenPage;

    [Route("/public"), Public("whoever wants to sign in has no session yet")]
    private sealed class PublicPage : SpecimenPage;

    private abstract class SpecimenPage : ComponentBase;
}

/// <summary>The two ways to say who may come in: with a known permission, or anyone, for a reason.</summary>
internal static class Access
{
    public static bool IsStatedIn(IEnumerable<object> metadata) => metadata.Any(one => one switch
    {
        PermissionAttribute asks => Permissions.All.Contains(asks.Permission),
        PublicAttribute open => !string.IsNullOrWhiteSpace(open.Because),
        _ => false,
    });
}
