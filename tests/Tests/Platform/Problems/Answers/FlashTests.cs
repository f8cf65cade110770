using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Tests.Platform.Problems.Answers;

public sealed class FlashTests
{
    [Fact]
    public void What_was_said_is_taken_once_in_any_alphabet()
    {
        var said = new DefaultHttpContext();
        Flash.Say(said, "Listo; ¡ya está! 100 %");
        var next = Following(said);

        Flash.Take(next).ShouldBe(new FlashSaid("Listo; ¡ya está! 100 %", null));
        next.Response.Headers.SetCookie.ToString().ShouldContain($"{Flash.CookieName}=;");
        Flash.Take(new DefaultHttpContext()).ShouldBeNull();
    }

    [Theory]
    [InlineData("/stock/undo/7", "/stock/undo/7")]
    [InlineData("https://elsewhere.example", null)]
    public void The_way_back_travels_along_when_it_is_of_this_site(string undo, string? taken)
    {
        var said = new DefaultHttpContext();
        Flash.Say(said, "Done.", undo);

        Flash.Take(Following(said)).ShouldBe(new FlashSaid("Done.", taken));
    }

    [Theory]
    [InlineData("X-Live-Region", "1")]
    [InlineData("X-Sec-Purpose", "prefetch")]
    public void What_no_person_sees_leaves_it_for_the_page(string header, string value)
    {
        var said = new DefaultHttpContext();
        Flash.Say(said, "Done.");
        var fragment = Following(said);
        fragment.Request.Headers[header] = value;

        Flash.Take(fragment).ShouldBeNull();

        fragment.Response.Headers.SetCookie.Count.ShouldBe(0);
    }

    internal static DefaultHttpContext Following(HttpContext said)
    {
        var next = new DefaultHttpContext();
        next.Request.Headers.Cookie = said.Response.Headers.SetCookie.ToString().Split(';')[0];
        return next;
    }
}
