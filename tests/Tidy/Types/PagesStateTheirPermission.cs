using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace CreatorFlow.Tidy.Types;

/// <summary>Each page names the permission that opens it, or says that anyone may see it.</summary>
internal sealed class PagesStateTheirPermission : TypeRule
{
    public override IReadOnlyList<Type> Bad => [typeof(OpenPage), typeof(VaguePage)];

    public override IReadOnlyList<Type> Good => [typeof(GuardedPage), typeof(PublicPage)];

    public override bool Judges(Type type) =>
        type.IsDefined(typeof(RouteAttribute), false)
        && type.FullName!.StartsWith("CreatorFlow", StringComparison.Ordinal);

    public override string? Finding(Type type) =>
        Permissions.AreStatedIn(type.GetCustomAttributes()) ? null : "is a page without a permission";

    [Route("/open")]
    private sealed class OpenPage : SpecimenPage;

    [Route("/vague"), Authorize]
    private sealed class VaguePage : SpecimenPage;

    [Route("/guarded"), Authorize("orders.ship")]
    private sealed class GuardedPage : SpecimenPage;

    [Route("/public"), AllowAnonymous]
    private sealed class PublicPage : SpecimenPage;

    private abstract class SpecimenPage : ComponentBase;
}

/// <summary>How the framework is told who may come in.</summary>
internal static class Permissions
{
    public static bool AreStatedIn(IEnumerable<object> metadata) =>
        metadata.Any(one => one is IAllowAnonymous or IAuthorizeData { Policy.Length: > 0 });
}
