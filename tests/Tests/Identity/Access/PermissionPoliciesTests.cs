using System.Net;
using System.Text.Json;
using CreatorFlow.Identity;
using CreatorFlow.Identity.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity.Access;

public sealed class PermissionPoliciesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_without_a_session_gets_401_and_a_problem()
    {
        await using var site = await IdentitySite.WithAna();
        using var browser = site.Browse();

        var answer = await browser.Get("/api/open");

        await ShouldBeProblem(answer, HttpStatusCode.Unauthorized, "identity.not_signed_in");
    }

    [Fact]
    public async Task A_page_asked_for_as_json_is_answered_as_json()
    {
        await using var site = await IdentitySite.WithAna();
        using var browser = site.Browse();

        var answer = await browser.Get("/open", ("Accept", "application/json"));

        await ShouldBeProblem(answer, HttpStatusCode.Unauthorized, "identity.not_signed_in");
    }

    [Fact]
    public async Task A_program_without_the_permission_gets_403_and_the_permission_that_is_missing()
    {
        await using var site = await IdentitySite.WithAna();
        await site.People.AddMember(Role.Packer);
        using var browser = await site.SignedIn("ben@example.com");

        var answer = await browser.Get("/api/settings");

        var problem = await ShouldBeProblem(answer, HttpStatusCode.Forbidden, "identity.permission_missing");
        problem.GetProperty("facts").GetProperty("permission").GetString().ShouldBe("settings.manage");
    }

    [Fact]
    public async Task A_person_without_the_permission_gets_a_page_that_says_so()
    {
        await using var site = await IdentitySite.WithAna();
        await site.People.AddMember(Role.Packer);
        using var browser = await site.SignedIn("ben@example.com");

        var answer = await browser.Get("/settings");

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("Your role does not allow this (settings.manage)");
        (await browser.Text("/open")).ShouldBe($"Ben Packer {site.People.WorkspaceId} True");
    }

    [Fact]
    public async Task An_endpoint_that_states_nothing_is_closed_to_strangers()
    {
        await using var site = await IdentitySite.WithAna();
        using var browser = site.Browse();

        (await browser.Get("/unstated")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_permission_that_nobody_knows_is_a_bug()
    {
        var policies = new PermissionPolicies(Options.Create(new AuthorizationOptions()));

        var thrown = await Should.ThrowAsync<InvalidOperationException>(
            () => policies.GetPolicyAsync("permission:orders.destroy"));
        thrown.Message.ShouldBe("'permission:orders.destroy' names no permission of Permissions.");
    }

    [Fact]
    public async Task Each_endpoint_of_the_module_says_who_may_ask_for_it()
    {
        await using var site = await IdentitySite.Empty();
        var own = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText is
                "/sign-in" or "/sign-out" or "/welcome" or "/language")
            .ToList();

        own.Count.ShouldBe(6);
        own.ShouldAllBe(endpoint => endpoint.Metadata.GetMetadata<PublicAttribute>() != null);
    }

    private static async Task<JsonElement> ShouldBeProblem(
        HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.GetProperty("code").GetString().ShouldBe(code);
        return problem;
    }
}
