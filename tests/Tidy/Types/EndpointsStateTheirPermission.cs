using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tidy.Types;

/// <summary>The same rule for everything that the running host answers: REST, forms, hubs, files.</summary>
internal static class EndpointsStateTheirPermission
{
    public static IEnumerable<string> Findings(IEnumerable<Endpoint> endpoints) =>
        endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => !Permissions.AreStatedIn(endpoint.Metadata))
            .Select(endpoint => $"{endpoint.RoutePattern.RawText} states no permission");
}

public sealed class EndpointsStateTheirPermissionTests
{
    [Fact]
    public void An_endpoint_without_a_permission_is_found() =>
        EndpointsStateTheirPermission.Findings([At("/a"), At("/b", new AuthorizeAttribute())])
            .ShouldBe(["/a states no permission", "/b states no permission"]);

    [Fact]
    public void An_endpoint_with_a_permission_or_open_to_anyone_is_accepted() =>
        EndpointsStateTheirPermission
            .Findings([At("/a", new AuthorizeAttribute("orders.ship")), At("/b", new AllowAnonymousAttribute())])
            .ShouldBeEmpty();

    private static RouteEndpoint At(string path, params object[] metadata) =>
        new(_ => Task.CompletedTask, RoutePatternFactory.Parse(path), order: 0, new(metadata), displayName: path);
}
