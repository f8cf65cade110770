using CreatorFlow.Platform;
using CreatorFlow.Ui;

namespace CreatorFlow.Tests.Ui;

public sealed class ChoosingTests
{
    private static readonly SelectOption[] Options = [new("A-1", "Kettle"), new("B-2", "Cup")];

    [Fact]
    public async Task Without_script_the_browser_suggests_what_the_list_of_the_combobox_holds()
    {
        var box = await Rendered.Body<Combobox>(
            ("Name", "sku"), ("Label", "Product"), ("Options", Options), ("NoneText", "Nothing"));

        var input = box.QuerySelector("input")!;
        var list = box.QuerySelector("[role=listbox]")!;
        box.QuerySelector("#" + input.GetAttribute("list"))!.QuerySelectorAll("option")
            .Select(option => option.GetAttribute("value")).ShouldBe(["A-1", "B-2"]);
        list.HasAttribute("hidden").ShouldBeTrue();
        list.QuerySelectorAll("[role=option]").Select(option => option.GetAttribute("data-value"))
            .ShouldBe(["A-1", "B-2"]);
        list.QuerySelectorAll("[role=option]").Select(option => option.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task Neither_day_can_lie_beyond_the_other_and_spans_are_links()
    {
        var range = await Rendered.Body<DateRange>(
            ("Label", "Placed"), ("FromLabel", "From"), ("ToLabel", "To"), ("From", new DateOnly(2026, 11, 1)),
            ("To", new DateOnly(2026, 11, 7)), ("Presets", new[] { new DatePreset("Today", "?from=x", true) }));

        range.QuerySelector("#from")!.GetAttribute("max").ShouldBe("2026-11-07");
        range.QuerySelector("#to")!.GetAttribute("min").ShouldBe("2026-11-01");
        range.QuerySelector("#to")!.GetAttribute("value").ShouldBe("2026-11-07");
        range.QuerySelector("a")!.GetAttribute("aria-current").ShouldBe("true");
    }

    [Fact]
    public async Task An_amount_that_was_refused_stands_as_it_was_typed_and_is_described_by_currency_and_fault()
    {
        var field = await Rendered.Body<MoneyField>(
            ("Name", "cap"), ("Label", "Most"), ("Currency", "JPY"), ("Typed", "12.5"), ("Error", "Whole yen only."),
            ("Value", new Money(12, "JPY")));

        var input = field.QuerySelector("input")!;
        input.GetAttribute("value").ShouldBe("12.5");
        input.GetAttribute("aria-describedby")!.Split(' ')
            .Select(id => field.QuerySelector("#" + id)!.TextContent.Trim())
            .ShouldBe(["JPY", "Whole yen only."]);
    }

    [Fact]
    public async Task A_toast_offers_to_undo_only_when_something_can_be_undone()
    {
        (await Rendered.Body<Toast>(("CloseText", "Close"))).QuerySelector("form").ShouldBeNull();

        var toast = await Rendered.Body<Toast>(("CloseText", "Close"), ("UndoAction", "/undo"), ("UndoText", "Undo"));
        var form = toast.QuerySelector("form")!;
        (form.GetAttribute("method"), form.GetAttribute("action")).ShouldBe(("post", "/undo"));
        form.QuerySelector("button")!.TextContent.ShouldBe("Undo");
    }

    [Fact]
    public async Task A_link_that_leaves_says_so()
    {
        var link = (await Rendered.Body<TextLink>(
            ("Href", "https://example.com"), ("External", true), ("ExternalText", "opens in a new tab")))
            .QuerySelector("a")!;

        (link.GetAttribute("target"), link.GetAttribute("rel")).ShouldBe(("_blank", "noopener"));
        link.QuerySelector("svg")!.GetAttribute("aria-label").ShouldBe("opens in a new tab");
    }

    [Fact]
    public async Task A_help_button_opens_its_own_note()
    {
        var help = await Rendered.Body<HelpPopover>(("Id", "help-a"), ("Label", "What is A?"));

        help.QuerySelector("button")!.GetAttribute("popovertarget").ShouldBe("help-a");
        help.QuerySelector("#help-a")!.HasAttribute("popover").ShouldBeTrue();
    }

    [Fact]
    public async Task The_palette_sends_acts_as_forms_and_leads_to_places_by_links()
    {
        var found = await Rendered.Body<PaletteResults>(
            ("AsOptions", true), ("EmptyTitle", "Nothing"), ("Commands", new PaletteCommand[]
        {
            new("Go to", "Orders", Icons.Orders, "/orders"),
            new("Actions", "Pause", Icons.Pause, "/automation/pause") { IsAct = true },
        }));

        found.QuerySelectorAll("[role=group]").Select(group => group.GetAttribute("aria-label"))
            .ShouldBe(["Go to", "Actions"]);
        found.QuerySelector("a[role=option]")!.GetAttribute("href").ShouldBe("/orders");
        found.QuerySelector("form[method=post]")!.GetAttribute("action").ShouldBe("/automation/pause");
    }
}
