using Microsoft.CodeAnalysis;

namespace CreatorFlow.Tests.Words.Generator;

public sealed class WordsGeneratorTests
{
    private const string UsesTitle = "class Page { string Title => CreatorFlow.Orders.OrdersWords.ListTitle; }";

    [Fact]
    public void A_text_without_arguments_is_a_property()
    {
        var source = new GeneratorRun()
            .WithWords(
                "\"list.title\": \"Orders & <more>\"",
                "\"list.title\": \"Pedidos\"",
                "\"list.title\": \"Os pedidos\"")
            .WithSource("namespace CreatorFlow.Orders; class Page { string Title => OrdersWords.ListTitle; }")
            .Generated();

        source.ShouldContain("namespace CreatorFlow.Orders;");
        source.ShouldContain("internal static partial class OrdersWords");
        source.ShouldContain("/// <summary>Orders &amp; &lt;more&gt;</summary>");
        source.ShouldContain("public static string ListTitle => Catalogue.Format(0);");
        source.ShouldContain("\"Pedidos\"");
        source.ShouldContain("\"Os pedidos\"");
    }

    [Theory]
    [InlineData("{name}", "string name")]
    [InlineData("{kind, select, a {x} other {y}}", "string kind")]
    [InlineData("{count, plural, one {#} other {#}}", "long count")]
    [InlineData("{place, selectordinal, one {#st} other {#th}}", "long place")]
    [InlineData("{n, number, integer}", "long n")]
    [InlineData("{n, number}", "decimal n")]
    [InlineData("{n, number, percent}", "decimal n")]
    [InlineData("{total, number, money}", "global::CreatorFlow.Platform.Money total")]
    [InlineData("{due_at, date, short}", "global::System.DateTimeOffset dueAt")]
    [InlineData("{class} {order_id}", "string @class, string orderId")]
    public void A_text_with_arguments_is_a_method_with_their_types(string message, string parameters)
    {
        // Spanish and Portuguese have no ordinal "one".
        var translated = message.Replace("one {#st} ", "", StringComparison.Ordinal);
        var source = new GeneratorRun()
            .WithWords($"\"text\": \"{message}\"", $"\"text\": \"{translated}\"", $"\"text\": \"{translated}\"")
            .Generated();

        source.ShouldContain($"public static string Text({parameters}) =>");
    }

    [Fact]
    public void Problems_and_reasons_are_in_the_catalogue_without_members()
    {
        var run = new GeneratorRun().WithWords("\"problems.orders.gone\": \"Gone\", \"reasons.orders.late\": \"Late\"");

        run.Refusals().ShouldBeEmpty();
        run.Generated().ShouldContain("\"problems.orders.gone\"");
        run.Generated().ShouldNotContain("ProblemsOrdersGone");
        run.Generated().ShouldNotContain("ReasonsOrdersLate");
    }

    [Fact]
    public void A_public_class_may_hold_texts_that_only_other_modules_show()
    {
        var run = new GeneratorRun().WithWords("\"$public\": true, \"yes\": \"Yes\"");

        run.Refusals().ShouldBeEmpty();
        run.Generated().ShouldContain("public static partial class OrdersWords");
    }

    [Fact]
    public void A_module_without_texts_gets_nothing() =>
        new GeneratorRun().With("Words/readme.txt", "x").With("Other/en.json", "[]").Refusals().ShouldBeEmpty();

    [Theory]
    [InlineData("class Page { string Title => CreatorFlow.Orders.OrdersWords.ListTitle; }")]
    [InlineData("class Page { string Title => global::CreatorFlow.Orders.OrdersWords.ListTitle; }")]
    [InlineData("using CreatorFlow.Orders; class Page { string Name => nameof(OrdersWords.ListTitle); }")]
    public void A_text_that_code_names_is_used(string source) =>
        new GeneratorRun().WithWords("\"list.title\": \"Orders\"").WithSource(source).Refusals().ShouldBeEmpty();

    [Fact]
    public void A_text_that_a_page_names_is_used() =>
        new GeneratorRun()
            .WithWords("\"list.title\": \"Orders\", \"list.count\": \"{n, plural, other {#}}\"")
            .With("List/OrderList.razor", "<h1>@OrdersWords.ListTitle</h1><p>@(OrdersWords.ListCount(3))</p>")
            .Refusals()
            .ShouldBeEmpty();

    [Fact]
    public void A_text_that_nothing_names_is_refused() =>
        new GeneratorRun()
            .WithWords("\"list.title\": \"Orders\",\n  \"list.text\": \"Text\"")
            .With("A.razor", "@OtherWords.ListText @OrdersWords.ListTextMore")
            .WithSource(UsesTitle)
            .Refusals()
            .ShouldBe(
            [
                "en.json(3,3) WORDS011: Nothing refers to OrdersWords.ListText: use \"list.text\" or delete it",
            ]);

    [Fact]
    public void A_file_that_is_no_json_object_of_texts_is_refused() =>
        Refusals("\"list.title\": \"Orders\"", spanish: "\"list.title\": 3").ShouldContain(
            "es.json(2,15) WORDS001: a text in double quotes is expected");

    [Fact]
    public void A_missing_language_is_refused() =>
        new GeneratorRun()
            .With("Words/en.json", "{ \"list.title\": \"Orders\" }")
            .With("Words/es.json", "{ \"list.title\": \"Pedidos\" }")
            .WithSource(UsesTitle)
            .Refusals()
            .ShouldBe(["en.json(1,1) WORDS002: The module has no Words/pt-BR.json"]);

    [Fact]
    public void A_missing_translation_is_refused() =>
        Refusals("\"list.title\": \"Orders\"", spanish: "").ShouldBe(
            ["en.json(2,1) WORDS003: \"list.title\" is missing in es.json"]);

    [Fact]
    public void A_missing_translation_of_a_problem_is_refused() =>
        Refusals("\"list.title\": \"x\", \"problems.a\": \"x\"", portuguese: "\"list.title\": \"x\"").ShouldBe(
            ["en.json(2,20) WORDS003: \"problems.a\" is missing in pt-BR.json"]);

    [Fact]
    public void A_key_that_english_does_not_know_is_refused() =>
        Refusals("\"list.title\": \"x\"", portuguese: "\"list.title\": \"x\",\n\"list.old\": \"x\"").ShouldBe(
            ["pt-BR.json(3,1) WORDS004: \"list.old\" is unknown in en.json"]);

    [Fact]
    public void A_key_that_is_there_twice_is_refused() =>
        Refusals("\"list.title\": \"x\"", spanish: "\"list.title\": \"x\",\n\"list.title\": \"y\"").ShouldBe(
            ["es.json(3,1) WORDS005: \"list.title\" is there twice"]);

    [Theory]
    [InlineData("List.Title", "a key is made of words of a-z and 0-9 parted by . or _")]
    [InlineData("list..title", "a key is made of words of a-z and 0-9 parted by . or _")]
    [InlineData("1st", "a key is made of words of a-z and 0-9 parted by . or _")]
    [InlineData("catalogue", "the generated class needs this name for itself")]
    public void A_key_that_makes_no_name_is_refused(string key, string fault) =>
        new GeneratorRun()
            .With("Words/en.json", $"{{ \"{key}\": \"x\" }}")
            .With("Words/es.json", "{}")
            .With("Words/pt-BR.json", "{}")
            .Refusals()
            .ShouldBe([$"en.json(1,3) WORDS006: \"{key}\": {fault}"]);

    [Fact]
    public void Two_keys_that_make_one_name_are_refused() =>
        Refusals("\"list.title\": \"x\",\n\"list_title\": \"y\"").ShouldBe(
            ["en.json(3,1) WORDS006: \"list_title\": it makes the same name ListTitle as \"list.title\""]);

    [Fact]
    public void Bad_syntax_is_refused_at_its_place() =>
        Refusals(
            english: "\"list.title\": \"x {\"",
            spanish: "\"list.title\": \"x\"",
            portuguese: "\"list.title\": \"\\u00e9 {n, nombre}\"").ShouldBe(
        [
            "en.json(2,19) WORDS007: \"list.title\": an argument needs a name that begins with a letter",
            "pt-BR.json(2,27) WORDS007: \"list.title\": unknown argument type \"nombre\"",
        ]);

    [Fact]
    public void An_empty_text_is_refused() =>
        Refusals("\"list.title\": \"x\"", spanish: "\"list.title\": \" \"").ShouldBe(
            ["es.json(2,16) WORDS007: \"list.title\": the text is empty"]);

    [Theory]
    [InlineData("{n, plural, one {x}}")]
    [InlineData("{n, select, one {x}}")]
    public void A_choice_without_other_is_refused(string message) =>
        Refusals($"\"list.title\": \"{message}\"").Select(one => one.Split(' ')[1])
            .ShouldBe(["WORDS008:", "WORDS008:", "WORDS008:"]);

    [Theory]
    [InlineData("{name}", "{nombre}", "nombre: Text", "name: Text")]
    [InlineData("{name}", "x", "no arguments", "name: Text")]
    [InlineData("{n, number}", "{n}", "n: Text", "n: Decimal")]
    [InlineData("{n, plural, other {#}}", "{n, number, percent}", "n: Decimal", "n: Integer")]
    public void Languages_that_take_other_arguments_are_refused(
        string english, string spanish, string here, string there) =>
        Refusals($"\"list.title\": \"{english}\"", $"\"list.title\": \"{spanish}\"", $"\"list.title\": \"{english}\"")
            .ShouldBe([$"es.json(2,1) WORDS009: \"list.title\" takes {here} here and {there} in en.json"]);

    [Theory]
    [InlineData("{a} {b}", "{b} {a}")]
    [InlineData("{n, plural, one {# x} other {# x}}", "{n, number, integer}")]
    [InlineData("{at, date, short}", "{at, date, long} {at, time, short}")]
    public void Languages_may_order_and_show_the_same_arguments_their_way(string english, string spanish) =>
        Refusals($"\"list.title\": \"{english}\"", $"\"list.title\": \"{spanish}\"").ShouldBeEmpty();

    [Fact]
    public void A_plural_case_that_a_language_never_uses_is_refused() =>
        Refusals("\"list.title\": \"{n, plural, many {x} other {y}}\"").ShouldBe(
            ["en.json(2,16) WORDS010: \"list.title\": en has no plural \"many\""]);

    [Fact]
    public void An_edit_that_names_no_words_costs_nothing()
    {
        var reasons = AfterEdit("class Edited { int Length => \"\".Length; }");

        reasons.ShouldNotBeEmpty();
        reasons.ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void An_edit_that_names_a_text_is_looked_at() =>
        AfterEdit("class Edited { string Text => OrdersWords.ListText; }")
            .ShouldContain(IncrementalStepRunReason.Modified);

    private static IReadOnlyList<IncrementalStepRunReason> AfterEdit(string added) =>
        new GeneratorRun()
            .WithWords("\"list.title\": \"x\", \"list.text\": \"y\"")
            .WithSource(UsesTitle)
            .OutputsAfterAdding(added);

    private static IReadOnlyList<string> Refusals(string english, string? spanish = null, string? portuguese = null) =>
        new GeneratorRun().WithWords(english, spanish, portuguese).WithSource(UsesTitle).Refusals();
}
