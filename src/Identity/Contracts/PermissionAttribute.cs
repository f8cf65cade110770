using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace CreatorFlow.Identity.Contracts;

/// <summary>
/// The permission that a page or endpoint asks for. On pages: <c>@attribute [Permission(Permissions.OrdersRead)]</c>.
/// </summary>
/// <param name="permission">One of <see cref="Permissions"/>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PermissionAttribute(string permission) : AuthorizeAttribute(PolicyPrefix + permission)
{
    /// <summary>Policies of this form ask for the permission that follows.</summary>
    public const string PolicyPrefix = "permission:";

    /// <summary>The permission asked for.</summary>
    public string Permission { get; } = permission;
}

/// <summary>Marks a page or endpoint that anyone may ask for, with the reason.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PublicAttribute(string because) : Attribute, IAllowAnonymous
{
    /// <summary>Why no permission is needed.</summary>
    public string Because { get; } = because;
}

/// <summary>States on an endpoint who may ask for it. Every endpoint states one of the two.</summary>
public static class PermissionEndpoints
{
    /// <summary>
    /// Only people with this permission; others get 403. Without a session: 401, or the sign-in page.
    /// </summary>
    public static TBuilder RequirePermission<TBuilder>(this TBuilder builder, string permission)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new PermissionAttribute(permission));

    /// <summary>Anyone.</summary>
    public static TBuilder PublicBecause<TBuilder>(this TBuilder builder, string reason)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new PublicAttribute(reason));
}
