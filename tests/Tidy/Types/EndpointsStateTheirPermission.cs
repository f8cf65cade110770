using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tidy.Types;

/// <summary>What pages keep, everything keeps that the host answers: REST, forms, hubs, files.</summary>
internal static class EndpointsStateTheirPermission
{
    // Razor components map their own: scripts and the target of redirects, which hold no data and take no metadata.
    private const string OfTheFramework = "/_framework/";

    public static IEnumerable<string> Findings(IEnumerable<Endpoint> endpoints) =>
        endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => !Access.IsStatedIn(endpoint.Metadata) && !IsOfTheFramework(endpoint))
            .Select(endpoint => $"{endpoint.RoutePattern.RawText} states no permission");

    private static bool IsOfTheFramework(RouteEndpoint endpoint) =>
        $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}".StartsWith(OfTheFramework, StringComparison.Ordinal);
}

public sealed class EndpointsStateTheirPermissionTests
{
    [Fact]
    public async Task Every_endpoint_of_the_host_states_its_permission()
    {
        var folder = Directory.CreateTempSubdirectory("creatorflow-tidy-");

        try
        {
            // Built and not started: nothing listens, no database is opened.
            await using var host = CreatorFlowHost.Build(new HostSettings
            {
                DataFolder = folder.FullName,
                Database = DatabaseAddress.Sqlite(Path.Combine(folder.FullName, "tidy.db")),
                Url = "http://127.0.0.1:0",
                Channels = ShopApps.FromEnvironment(new Uri("http://127.0.0.1")),
            });
            var endpoints = ((IEndpointRouteBuilder)host).DataSources.SelectMany(source => source.Endpoints).ToList();

            endpoints.ShouldNotBeEmpty();
            EndpointsStateTheirPermission.Findings(endpoints).ShouldBeEmpty();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void An_endpoint_without_a_permission_is_found() =>
        EndpointsStateTheirPermission
            .Findings([At("/a"), At("/b", new AuthorizeAttribute()), At("/c", new PermissionAttribute("none.such"))])
            .ShouldBe(["/a states no permission", "/b states no permission", "/c states no permission"]);

    [Fact]
    public void What_only_sounds_like_the_framework_is_found() =>
        EndpointsStateTheirPermission.Findings([At("/_framework-like"), At("/a/_framework/b")])
            .ShouldBe(["/_framework-like states no permission", "/a/_framework/b states no permission"]);

    [Fact]
    public void What_the_framework_maps_itself_is_accepted() =>
        EndpointsStateTheirPermission.Findings([At("/_framework/opaque-redirect"), At("_framework/blazor.js")])
            .ShouldBeEmpty();

    [Fact]
    public void An_endpoint_with_a_permission_or_open_to_anyone_is_accepted() =>
        EndpointsStateTheirPermission
            .Findings([At("/a", new PermissionAttribute(Permissions.HomeRead)), At("/b", new PublicAttribute("open"))])
            .ShouldBeEmpty();

    private static RouteEndpoint At(string path, params object[] metadata) =>
        new(_ => Task.CompletedTask, RoutePatternFactory.Parse(path), order: 0, new(metadata), displayName: path);
}
