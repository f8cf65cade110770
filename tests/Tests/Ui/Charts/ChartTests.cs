using CreatorFlow.Ui;
using Microsoft.AspNetCore.Components;

namespace CreatorFlow.Tests.Ui;

public sealed class ChartTests
{
    private static readonly ChartWords Words = new("As a table", "Save", "Explore", "Back", "CSV", "Picture", "Failed");

    private static readonly Chart Orders = new(
        [new("14:00 to 15:00", "14:00", "/orders?from=14"), new("15:00 to 16:00"), new("16:00 to 17:00", "16:00")],
        [new("Today", [4, 12, null]) { Tip = new(1.5, 12) }, new("Yesterday", [3, 0, 8]) { Compared = true }])
    {
        SlotName = "Hour", Whole = true, Now = 1.5,
    };

    [Fact]
    public void It_is_empty_when_nothing_happened()
    {
        Orders.IsEmpty.ShouldBeFalse();
        new Chart([new("a")], [new("Today", [0, null])]).IsEmpty.ShouldBeTrue();
        new Chart([], []).IsEmpty.ShouldBeTrue();
        (Orders.Most, new Chart([], []).Most).ShouldBe((12, 0));
    }

    [Fact]
    public void What_is_pointed_at_is_said_without_gaps()
    {
        Orders.Said(0).ShouldBe("14:00 to 15:00: Today 4, Yesterday 3");
        Orders.Said(2).ShouldBe("16:00 to 17:00: Yesterday 8");
    }

    [Fact]
    public async Task A_line_shows_courses_marks_and_now_and_leads_on()
    {
        var chart = await Rendered.Body<LineChart>(("Chart", Orders), ("Area", true));

        chart.QuerySelectorAll("path.chart-line").Select(line => line.ClassName).ShouldBe(
            ["chart-line series-1 chart-compared", "chart-line series-1"]);
        chart.QuerySelector(".chart-now")!.GetAttribute("x1").ShouldBe("75%");
        chart.QuerySelectorAll(".chart-mark").Length.ShouldBe(1);
        chart.QuerySelectorAll("a.chart-hit").Single().GetAttribute("tabindex").ShouldBe("-1");
        chart.QuerySelector("svg")!.GetAttribute("aria-hidden").ShouldBe("true");
    }

    [Fact]
    public async Task Bars_stand_on_each_other_and_every_second_is_hatched()
    {
        var stacked = new Chart([new("Monday")], [new("Hands off", [6]), new("By hand", [4]) { Colour = 2 }]);

        var chart = await Rendered.Body<BarChart>(("Chart", stacked), ("Id", "days"));

        var bars = chart.QuerySelectorAll(".chart-bar");
        bars.Select(bar => bar.ClassName).ShouldBe(["chart-bar series-1", "chart-bar series-2"]);
        bars.Select(bar => (bar.GetAttribute("y"), bar.GetAttribute("height"))).ShouldBe(
            [("90.4", "105.6"), ("20", "70.4")]);
        chart.QuerySelectorAll("rect[fill='url(#days-hatch)']").Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_share_is_said_in_figures_beside_its_bar()
    {
        var parts = new Chart([new("Today")], [new("By itself", [9]), new("By hand", [3]) { Colour = 2 }]);

        var share = await Rendered.Body<ShareBar>(("Chart", parts), ("Id", "share"));

        share.QuerySelectorAll(".chart-bar").Select(bar => bar.GetAttribute("width")).ShouldBe(["75%", "25%"]);
        share.QuerySelectorAll("li").Select(item => item.TextContent.Trim()).First().ShouldStartWith("By itself");
        share.TextContent.ShouldMatch(@"75\s%");
    }

    [Fact]
    public async Task A_rank_is_a_list_whose_first_fills_the_width()
    {
        var ranked = new Chart([new("Kettle", "12 sold", "/stock/KTL"), new("Cup")], [new("Revenue", [80, 20])]);

        var rank = await Rendered.Body<RankBars>(("Chart", ranked));

        rank.QuerySelectorAll(".chart-bar").Select(bar => bar.GetAttribute("width")).ShouldBe(["100%", "25%"]);
        rank.QuerySelector("a")!.GetAttribute("href").ShouldBe("/stock/KTL");
    }

    [Fact]
    public async Task A_heat_strip_is_fuller_the_more_there_was()
    {
        var week = new Chart([new("0"), new("1"), new("2")], [new("Mon", [0, 5, 10]), new("Tue", [null, 1, 2])]);

        var heat = await Rendered.Body<HeatStrip>(("Chart", week));

        heat.QuerySelectorAll("rect[class^=heat]").Select(place => place.ClassName).ShouldBe(
            ["heat-3", "heat-5", "heat-1", "heat-1"]);
        heat.QuerySelectorAll(".heat-none").Length.ShouldBe(1);
    }

    [Fact]
    public async Task The_rhythm_of_a_day_marks_its_peak_and_leaves_what_comes_open()
    {
        var strip = await Rendered.Body<RhythmStrip>(("Chart", Orders));

        strip.QuerySelectorAll(".rhythm-now").Length.ShouldBe(2);
        strip.QuerySelector(".rhythm-peak")!.GetAttribute("height").ShouldBe("112");
        strip.QuerySelectorAll(".rhythm-none").Length.ShouldBe(1);
        strip.QuerySelectorAll(".rhythm-before").Length.ShouldBe(2);
    }

    [Fact]
    public async Task The_frame_states_the_finding_and_holds_the_values_as_a_table()
    {
        var frame = await Frame(ChartState.Ready, null);

        frame.QuerySelector(".chart-title")!.TextContent.ShouldBe("Orders run ahead of yesterday");
        frame.QuerySelector("figure")!.GetAttribute("aria-labelledby").ShouldBe("o-title");
        frame.QuerySelectorAll("tbody tr").Length.ShouldBe(3);
        frame.QuerySelectorAll("tbody data").Select(value => value.GetAttribute("value")).ShouldBe(
            ["4", "3", "12", "0", "8"]);
        frame.QuerySelectorAll("[data-chart-act]").Select(button => button.GetAttribute("data-chart-act")).ShouldBe(
            ["explore", "csv", "png"]);
        frame.QuerySelector(".chart-behind")!.GetAttribute("href").ShouldBe("/orders");
    }

    [Theory]
    [InlineData(ChartState.Empty)]
    [InlineData(ChartState.Failed)]
    [InlineData(ChartState.NoPermission)]
    public async Task A_chart_that_cannot_be_shown_says_why_and_offers_nothing_to_save(ChartState state)
    {
        var frame = await Frame(state, "Because.");

        frame.QuerySelector(".chart-none")!.TextContent.ShouldContain("Because.");
        frame.QuerySelectorAll("[data-chart-act], table, [data-chart-plot]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ChartState.Stale)]
    [InlineData(ChartState.Offline)]
    public async Task An_old_chart_is_shown_with_its_age(ChartState state)
    {
        var frame = await Frame(state, "As of 14:05");

        frame.QuerySelector(".badge")!.TextContent.Trim().ShouldBe("As of 14:05");
        frame.QuerySelector(".chart-old [data-chart-plot]").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_chart_on_its_way_keeps_its_place() =>
        (await Frame(ChartState.Loading, "Loading orders")).QuerySelector("figure[aria-busy=true] [role=status]")!
            .GetAttribute("aria-label").ShouldBe("Loading orders");

    private static Task<AngleSharp.Dom.IElement> Frame(ChartState state, string? note) => Rendered.Body<ChartFrame>(
        ("Id", "o"), ("Title", "Orders run ahead of yesterday"), ("Summary", "16 so far, 11 yesterday"),
        ("Chart", Orders), ("Words", Words), ("Kind", "line"), ("State", state), ("Note", note), ("Href", "/orders"),
        ("HrefText", "All orders"), ("ChildContent", (RenderFragment)(inside => inside.AddContent(0, "picture"))));
}
