using CreatorFlow.Shipping.Ups;

namespace CreatorFlow.Tests.Shipping.Ups;

public class UpsSettingsTests
{
    [Theory]
    [InlineData("", "s", "CF0001", "https://onlinetools.ups.com", "clientId")]
    [InlineData("c", "", "CF0001", "https://onlinetools.ups.com", "clientSecret")]
    [InlineData("c", "s", "CF001", "https://onlinetools.ups.com", "shipperNumber")]
    [InlineData("c", "s", "CF-001", "https://onlinetools.ups.com", "shipperNumber")]
    [InlineData("c", "s", "CF0001", "http://onlinetools.ups.com", "baseUrl")]
    [InlineData("c", "s", "CF0001", "ftp://127.0.0.1", "baseUrl")]
    public void A_value_that_cannot_work_is_named(string id, string secret, string shipper, string url, string field)
    {
        var problem = UpsSettings.From(new(id, secret, shipper, new(url))).Problem!;

        problem.Code.ShouldBe("shipping.account_setting");
        problem.Field.ShouldBe(field);
    }

    [Theory]
    [InlineData("https://onlinetools.ups.com", "https://onlinetools.ups.com/api/x")]
    [InlineData("https://onlinetools.ups.com/", "https://onlinetools.ups.com/api/x")]
    [InlineData("http://127.0.0.1:5080/ups", "http://127.0.0.1:5080/ups/api/x")]
    public void Paths_go_below_the_base(string url, string whole) =>
        UpsSettings.From(new("c", "s", "cf0001", new(url))).Value.At("/api/x").AbsoluteUri.ShouldBe(whole);
}
