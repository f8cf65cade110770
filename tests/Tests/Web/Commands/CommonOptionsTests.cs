using System.CommandLine;
using CreatorFlow.Web.Commands;

namespace CreatorFlow.Tests.Web.Commands;

public sealed class CommonOptionsTests
{
    [Fact]
    public void A_public_address_is_read_by_each_command_that_has_one()
    {
        foreach (var command in (Command[])[ServeCommand.Create(), DemoCommand.Create()])
        {
            var parsed = command.Parse(["--public-url", "https://shop.example.com"]);

            parsed.Errors.ShouldBeEmpty();
            parsed.GetValue<Uri?>("--public-url").ShouldBe(new Uri("https://shop.example.com"));
            command.Parse([]).GetValue<Uri?>("--public-url").ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("shop.example.com")]
    [InlineData("ftp://shop.example.com")]
    public void What_is_no_web_address_is_refused_in_one_line(string typed) =>
        ServeCommand.Create().Parse(["--public-url", typed]).Errors.ShouldHaveSingleItem().Message
            .ShouldBe($"--public-url is an address with http or https, not '{typed}'.");
}
