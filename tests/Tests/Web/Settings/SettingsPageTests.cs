using System.Net;
using CreatorFlow.Identity.Contracts;

namespace CreatorFlow.Tests.Web.Settings;

public sealed class SettingsPageTests
{
    [Fact]
    public async Task A_look_is_kept_said_and_shown_on_every_page()
    {
        await using var site = await Site.Open();

        var answer = await site.Ana.Submit(
            "/settings", "/settings/look",
            ("theme", "dark"), ("contrast", "high"), ("density", "comfortable"), ("type", "large"),
            ("motion", "reduced"), ("returnUrl", "/settings"), ("say", "true"));
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var page = await site.Page("/settings");
        page.QuerySelector(".toast-body")!.TextContent.ShouldBe("Saved.");
        page.QuerySelectorAll("#look option[selected]").Select(option => option.GetAttribute("value"))
            .ShouldBe(["dark", "high", "comfortable", "large", "reduced"]);
        var html = (await site.Page("/stock")).DocumentElement;
        ((string[])["theme", "contrast", "density", "type", "motion"])
            .Select(name => html.GetAttribute($"data-{name}"))
            .ShouldBe(["dark", "high", "comfortable", "large", "reduced"]);
    }

    [Fact]
    public async Task The_language_changes_and_the_word_that_it_is_kept_with_it()
    {
        await using var site = await Site.Open();

        await site.Ana.Submit(
            "/settings", "/language", ("language", "es"), ("returnUrl", "/settings"), ("say", "true"));

        var page = await site.Page("/settings");
        page.QuerySelector("h1")!.TextContent.Trim().ShouldBe("Configuración");
        page.QuerySelector(".toast-body")!.TextContent.ShouldBe("Guardado.");
    }

    [Fact]
    public async Task Nothing_rings_unless_it_was_asked_for()
    {
        await using var site = await Site.Open();
        var frame = (await site.Page("/settings")).QuerySelector("[data-alerts]")!;
        (frame.HasAttribute("data-sound"), frame.HasAttribute("data-vibrate"), frame.HasAttribute("data-quiet"))
            .ShouldBe((false, false, false));
        frame.GetAttribute("data-zone").ShouldBe("America/Los_Angeles");

        (await site.Ana.Submit(
            "/settings", "/settings/alerts", ("sound", "on"), ("quietFrom", "22:00"), ("quietTo", "07:00")))
            .Headers.Location!.OriginalString.ShouldBe("/settings#alerts");

        frame = (await site.Page("/settings")).QuerySelector("[data-alerts]")!;
        (frame.HasAttribute("data-sound"), frame.HasAttribute("data-vibrate"), frame.GetAttribute("data-quiet"))
            .ShouldBe((true, false, "22:00-07:00"));
    }

    [Fact]
    public async Task Hours_that_are_half_given_are_refused_where_they_stand()
    {
        await using var site = await Site.Open();

        var answer = await site.Ana.Submit(
            "/settings", "/settings/alerts", ("sound", "on"), ("quietFrom", "22:00"), ("quietTo", ""));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Site.Parsed(answer);
        page.QuerySelector("#alerts .field-error")!.TextContent.ShouldContain("Give a beginning and an end");
        page.QuerySelector("[name=quietFrom]")!.GetAttribute("value").ShouldBe("22:00");
        (await site.Page("/settings")).QuerySelector("[data-alerts]")!.HasAttribute("data-sound").ShouldBeFalse();
    }

    [Fact]
    public async Task Only_what_a_person_may_change_is_led_to()
    {
        await using var site = await Site.Open();
        using var packer = await site.SignedIn(Role.Packer);

        (await site.Page("/settings")).QuerySelector("#more a[href='/settings/shipping']").ShouldNotBeNull();
        (await site.Page("/settings", packer)).QuerySelector("#more a[href='/settings/shipping']").ShouldBeNull();
    }
}
