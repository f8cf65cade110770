using System.Net;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Gateway;

public class GatewayTests
{
    private const string Search = "/order/202309/orders/search";

    [Fact]
    public async Task A_right_call_is_answered_in_the_envelope()
    {
        await using var shop = await ShopFixture.Connected();

        var answer = await shop.Client.Post(Search, "{}");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Code.ShouldBe(0);
        answer.Message.ShouldBe("Success");
        answer.Envelope.GetProperty("request_id").GetString()!.Length.ShouldBe(34);
        answer.Envelope.GetProperty("request_id").GetString().ShouldStartWith("20261123150000");
    }

    [Fact]
    public async Task A_wrong_signature_is_refused()
    {
        await using var shop = await ShopFixture.Connected();
        shop.Client.Secret += "x";

        var answer = await shop.Client.Post(Search, "{}");

        Refused(answer, HttpStatusCode.Unauthorized, 106001);
    }

    [Fact]
    public async Task An_upper_case_signature_is_refused()
    {
        await using var shop = await ShopFixture.Connected();
        shop.Client.ChangeSign = sign => sign.ToUpperInvariant();

        Refused(await shop.Client.Post(Search, "{}"), HttpStatusCode.Unauthorized, 106001);
    }

    [Fact]
    public async Task A_missing_signature_is_refused()
    {
        await using var shop = await ShopFixture.Connected();
        shop.Client.ChangeSign = _ => "";

        Refused(await shop.Client.Post(Search, "{}"), HttpStatusCode.BadRequest, 36009004);
    }

    [Theory]
    [InlineData(-300, 0)]
    [InlineData(-301, 36009004)]
    [InlineData(30, 0)]
    [InlineData(31, 36009004)]
    public async Task A_timestamp_must_be_within_five_minutes_back_and_thirty_seconds_ahead(int offsetSeconds, int code)
    {
        await using var shop = await ShopFixture.Connected();
        shop.Client.ClockOffset = TimeSpan.FromSeconds(offsetSeconds);

        (await shop.Client.Post(Search, "{}")).Code.ShouldBe(code);
    }

    [Fact]
    public async Task Advancing_the_simulated_clock_does_not_shut_clients_out()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Control("clock/advance", new { seconds = 7_200 });

        (await shop.Client.Post(Search, "{}")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task An_unknown_app_is_refused()
    {
        await using var shop = await ShopFixture.Connected();
        shop.Client.Key = "other";

        Refused(await shop.Client.Post(Search, "{}"), HttpStatusCode.BadRequest, 36009004);
    }

    [Theory]
    [InlineData("", 400, 36009004)]
    [InlineData("TTP_unknown", 400, 36009004)]
    public async Task A_missing_or_unknown_token_is_refused(string token, int status, int code)
    {
        await using var shop = await ShopFixture.Connected();
        shop.Client.Token = token;

        Refused(await shop.Client.Post(Search, "{}"), (HttpStatusCode)status, code);
    }

    [Fact]
    public async Task An_expired_token_is_refused()
    {
        await using var shop = await ShopFixture.Connected();
        shop.Clock.Advance(TimeSpan.FromDays(7));

        Refused(await shop.Client.Post(Search, "{}"), HttpStatusCode.Unauthorized, 105002);
    }

    [Fact]
    public async Task A_token_expired_or_revoked_by_control_is_refused()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Control("authorization/expire-access", new { });
        Refused(await shop.Client.Post(Search, "{}"), HttpStatusCode.Unauthorized, 105002);

        await shop.Connect();
        await shop.Control("authorization/revoke", new { });
        Refused(await shop.Client.Post(Search, "{}"), HttpStatusCode.Unauthorized, 105002);
    }

    [Fact]
    public async Task A_shop_cipher_is_demanded_where_it_belongs_and_refused_where_not()
    {
        await using var shop = await ShopFixture.Connected();
        var cipher = shop.Client.Cipher;

        Refused(await shop.Client.Get("/authorization/202309/shops"), HttpStatusCode.BadRequest, 36009004);

        shop.Client.Cipher = null;
        Refused(await shop.Client.Post(Search, "{}"), HttpStatusCode.BadRequest, 106013);

        shop.Client.Cipher = $"{cipher}x";
        Refused(await shop.Client.Post(Search, "{}"), HttpStatusCode.OK, 101000);
    }

    [Fact]
    public async Task Json_types_are_checked()
    {
        await using var shop = await ShopFixture.Connected();

        var answer = await shop.Client.Post(Search, """{"create_time_ge":"1750000000"}""");

        Refused(answer, HttpStatusCode.BadRequest, 36009004);
        answer.Message.ShouldBe("param create_time_ge type invalid,actual type is:string,expected type is:int64");
    }

    [Theory]
    [InlineData("{\"a\":")]
    [InlineData("[]")]
    public async Task A_body_that_is_no_json_object_is_refused(string body)
    {
        await using var shop = await ShopFixture.Connected();

        Refused(await shop.Client.Post(Search, body), HttpStatusCode.BadRequest, 36009022);
    }

    [Theory]
    [InlineData("GET", "/order/202309/orders/search", 405, 36009010)]
    [InlineData("GET", "/order/202309/nothing", 404, 36009009)]
    [InlineData("POST", "/order/202212/orders/search", 404, 36009014)]
    public async Task Unknown_paths_methods_and_versions_are_refused(string method, string path, int status, int code)
    {
        await using var shop = await ShopFixture.Connected();

        Refused(await shop.Client.Send(new HttpMethod(method), path, null), (HttpStatusCode)status, code);
    }

    [Fact]
    public async Task Too_many_calls_of_one_endpoint_are_refused_and_others_go_on()
    {
        await using var shop = await ShopFixture.Connected(options => options with { CallsPerSecond = 3 });
        var codes = new List<int>();

        for (var call = 0; call < 20; call++)
        {
            codes.Add((await shop.Client.Post(Search, "{}")).Code);
        }

        codes.ShouldContain(36009002);
        (await shop.Client.Get("/logistics/202309/warehouses")).Code.ShouldBe(0);
    }

    private static void Refused(ShopAnswer answer, HttpStatusCode status, int code)
    {
        answer.Code.ShouldBe(code);
        answer.Status.ShouldBe(status);
        answer.Data.ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }
}
