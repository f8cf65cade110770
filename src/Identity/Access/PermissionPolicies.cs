using CreatorFlow.Identity.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace CreatorFlow.Identity;

/// <summary>Makes the policy "permission:orders.read" out of its name; a permission nobody knows is a bug.</summary>
internal sealed class PermissionPolicies(IOptions<AuthorizationOptions> options) : IAuthorizationPolicyProvider
{
    private readonly DefaultAuthorizationPolicyProvider others = new(options);

    private readonly Dictionary<string, AuthorizationPolicy> policies = Permissions.All.ToDictionary(
        permission => PermissionAttribute.PolicyPrefix + permission,
        permission => new AuthorizationPolicyBuilder()
            .RequireAuthenticatedUser()
            .AddRequirements(new PermissionNeeded(permission))
            .Build(),
        StringComparer.Ordinal);

    public bool AllowsCachingPolicies => true;

    public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName)
    {
        if (!policyName.StartsWith(PermissionAttribute.PolicyPrefix, StringComparison.Ordinal))
        {
            return others.GetPolicyAsync(policyName);
        }

        return policies.TryGetValue(policyName, out var policy)
            ? Task.FromResult<AuthorizationPolicy?>(policy)
            : throw new InvalidOperationException($"'{policyName}' names no permission of {nameof(Permissions)}.");
    }

    public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => others.GetDefaultPolicyAsync();

    public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => others.GetFallbackPolicyAsync();
}

/// <summary>The person's role must hold this permission.</summary>
internal sealed record PermissionNeeded(string Permission) : IAuthorizationRequirement;

/// <summary>Looks the permission up in the table of the person's role.</summary>
internal sealed class PermissionCheck : AuthorizationHandler<PermissionNeeded>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionNeeded requirement)
    {
        if (Person.From(context.User)?.Role.Allows(requirement.Permission) == true)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
