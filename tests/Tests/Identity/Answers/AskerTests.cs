using System.Net;
using CreatorFlow.Identity;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity.Answers;

public sealed class AskerTests
{
    [Theory]
    [InlineData("/api/orders", "text/html", true)]
    [InlineData("/live", "*/*", true)]
    [InlineData("/live/poll", "", true)]
    [InlineData("/webhooks/tiktok", "*/*", true)]
    [InlineData("/apiary", "*/*", false)]
    [InlineData("/orders", "application/json", true)]
    [InlineData("/orders", "text/html, application/json", false)]
    [InlineData("/orders", "text/vnd.turbo-stream.html, text/html", false)]
    [InlineData("/orders", "*/*", false)]
    [InlineData("/orders", "", false)]
    public void Programs_are_known_by_where_and_what_they_ask(string path, string accept, bool program)
    {
        var context = new DefaultHttpContext();
        context.Request.Path = path;
        context.Request.Headers.Accept = accept;

        Asker.IsProgram(context.Request).ShouldBe(program);
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8::1", "2001:db8::1")]
    [InlineData(null, "")]
    public void An_address_is_written_in_its_plain_form(string? remote, string expected)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote);

        Asker.Address(context).ShouldBe(expected);
    }
}
