using System.Net;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

public sealed class UpsTokensTests
{
    [Fact]
    public async Task A_token_comes_with_texts_only()
    {
        await using var ups = await UpsBench.Start();

        var reply = await ups.AskToken("ups-sandbox-client", "ups-sandbox-secret");

        reply.Status.ShouldBe(HttpStatusCode.OK);
        reply.Text("token_type").ShouldBe("Bearer");
        reply.Text("status").ShouldBe("approved");
        reply.Text("expires_in").ShouldBe("14399");
        reply.Text("issued_at").ShouldBe("1795446000000");
        reply.Text("access_token").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Wrong_credentials_are_refused()
    {
        await using var ups = await UpsBench.Start();

        (await ups.AskToken("ups-sandbox-client", "guess")).ShouldBeRefused(HttpStatusCode.Unauthorized, "10401");
        (await ups.AskToken("someone", "ups-sandbox-secret")).ShouldBeRefused(HttpStatusCode.Unauthorized, "10401");
        (await ups.AskToken("ups-sandbox-client", "ups-sandbox-secret", "password"))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "10400");
        (await ups.Send(HttpMethod.Post, "/security/v1/oauth/token", "{}"))
            .ShouldBeRefused(HttpStatusCode.Unauthorized, "10400");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("1795446000000.1.forged")]
    public async Task A_made_up_token_is_refused_everywhere(string bearer)
    {
        await using var ups = await UpsBench.Start();

        foreach (var (method, target) in new[]
        {
            (HttpMethod.Post, UpsRequests.ShopPath), (HttpMethod.Post, UpsRequests.ShipPath),
            (HttpMethod.Post, UpsRequests.RecoveryPath),
            (HttpMethod.Delete, "/api/shipments/v2409/void/cancel/1ZCF00010300000016"),
            (HttpMethod.Get, "/api/track/v1/details/1ZCF00010300000016"),
        })
        {
            (await ups.Send(method, target, method == HttpMethod.Post ? "{}" : null, bearer))
                .ShouldBeRefused(HttpStatusCode.Unauthorized, "250002");
        }
    }

    [Fact]
    public async Task A_token_ends_after_its_life_and_survives_a_restart()
    {
        await using var ups = await UpsBench.Start();

        await ups.Restart();
        (await ups.Post(UpsRequests.ShopPath, UpsRequests.Rate())).Status.ShouldBe(HttpStatusCode.OK);

        ups.Clock.Advance(TimeSpan.FromSeconds(14_399));
        (await ups.Post(UpsRequests.ShopPath, UpsRequests.Rate()))
            .ShouldBeRefused(HttpStatusCode.Unauthorized, "250002");
    }
}
