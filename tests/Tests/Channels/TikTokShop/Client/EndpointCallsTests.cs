using CreatorFlow.Channels.TikTokShop.Client;
using CreatorFlow.Tests.Channels.TikTokShop.Client.Cases;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client;

/// <summary>Every endpoint: the request that leaves, the answer that is read, the refusal that is told.</summary>
public sealed class EndpointCallsTests
{
    private static readonly Dictionary<string, EndpointCase> Cases = new EndpointCase[][]
        {
            AuthorizationCases.All, OrderCases.All, ProductCases.All, FulfilmentCases.All, PackingCases.All,
            LogisticsCases.All, ReturnCases.All, FinanceCases.All, AnalyticsCases.All,
        }
        .SelectMany(some => some)
        .ToDictionary(one => one.Endpoint.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Cases.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void No_endpoint_is_left_out() =>
        Cases.Keys.ShouldBe(EndpointTable.All.Select(endpoint => endpoint.Name), ignoreOrder: true);

    [Theory, MemberData(nameof(Names))]
    public async Task The_request_is_as_documented(string name)
    {
        var one = Cases[name];
        using var vendor = new Loopback().Say(one.Data);

        await one.Call(vendor.Api);

        var left = vendor.Calls.ShouldHaveSingleItem();
        left.Method.ShouldBe(one.Endpoint.Method);
        left.Address.AbsolutePath.ShouldBe(one.Path);
        left.OwnQuery.ShouldBe(one.Query);

        if (left.ContentType?.StartsWith("multipart/form-data; boundary=", StringComparison.Ordinal) == true)
        {
            left.Text.ShouldContain(one.Body);
        }
        else
        {
            left.Text.ShouldBe(one.Body);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public async Task The_request_is_signed_over_what_is_sent(string name)
    {
        var one = Cases[name];
        using var vendor = new Loopback().Say(one.Data);

        await one.Call(vendor.Api);

        var left = vendor.Calls[0];

        if (one.Endpoint.IsOnTokenHost)
        {
            (left.Address.Host, left.Token, left.Query.ContainsKey("sign")).ShouldBe(("token.invalid", null, false));
            return;
        }

        (left.Address.Host, left.Token).ShouldBe(("api.invalid", "token-1"));
        left.Query.GetValueOrDefault("shop_cipher").ShouldBe(one.Endpoint.IsShopBound ? "ROW_cipher" : null);
        left.ContentType.ShouldNotBeNull();
        left.Query["sign"].ShouldBe(Signing.Sign(
            Loopback.Secret, left.Address.AbsolutePath, left.Query, left.Body, left.ContentType));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task The_answer_is_read(string name)
    {
        var one = Cases[name];
        using var vendor = new Loopback().Say(one.Data);

        var answer = await one.Call(vendor.Api);

        answer.RequestId.ShouldBe("r-1");
        one.Check(answer);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task An_answer_without_data_is_an_empty_one(string name)
    {
        using var vendor = new Loopback().Say("null");

        (await Cases[name].Call(vendor.Api)).RequestId.ShouldBe("r-1");
    }

    [Theory, MemberData(nameof(Names))]
    public async Task A_refusal_names_code_class_request_and_endpoint(string name)
    {
        var one = Cases[name];
        using var vendor = new Loopback().Refuse(105005, 403);

        var refused = await Should.ThrowAsync<TikTokShopException>(() => one.Call(vendor.Api));

        (refused.Code, refused.Class, refused.RequestId).ShouldBe((105005, ErrorClass.AskSeller, "r-2"));
        refused.Endpoint.ShouldBeSameAs(one.Endpoint);
        refused.Is(ErrorTraits.NeedsConsent).ShouldBeTrue();
    }
}
