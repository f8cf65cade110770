using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Words;

namespace CreatorFlow.Tests.Platform.Words;

public sealed class ProblemWordsTests
{
    private static readonly WordsCatalogue Orders = new(
        "Orders",
        ["problems.orders.cannot_ship", "reasons.orders.late", "list.title"],
        [
            "Order {order} has {lines, plural, one {# line} other {# lines}}.",
            "Due {due, date, medium}, {fee, number, money}",
            "Orders",
        ],
        [
            "El pedido {order} tiene {lines, plural, one {# línea} other {# líneas}}.",
            "Vence {due, date, medium}, {fee, number, money}",
            "Pedidos",
        ],
        [
            "O pedido {order} tem {lines, plural, one {# linha} other {# linhas}}.",
            "Até {due, date, medium}, {fee, number, money}",
            "Pedidos",
        ]);

    private static readonly Problem CannotShip = new(
        "orders.cannot_ship", ProblemKind.Conflict, "It cannot be shipped.")
    {
        Facts = new Dictionary<string, object> { ["order"] = "A-1", ["lines"] = 2 },
    };

    private readonly ProblemWords problems = new([Orders]);

    [Fact]
    public void A_problem_is_said_in_the_language_of_the_reader()
    {
        problems.For(CannotShip, Languages.English).ShouldBe("Order A-1 has 2 lines.");
        problems.For(CannotShip, Languages.Spanish).ShouldBe("El pedido A-1 tiene 2 líneas.");
        problems.For(CannotShip, Languages.Portuguese).ShouldBe("O pedido A-1 tem 2 linhas.");
    }

    [Fact]
    public void Only_problems_have_codes() => problems.Codes.ShouldBe(["orders.cannot_ship"]);

    [Fact]
    public void A_problem_without_a_text_says_its_detail() =>
        problems.For(CannotShip with { Code = "orders.new" }, Languages.Spanish).ShouldBe("It cannot be shipped.");

    [Fact]
    public void A_problem_that_lacks_a_fact_says_its_detail()
    {
        var lacking = CannotShip with { Facts = new Dictionary<string, object> { ["order"] = "A-1" } };

        problems.For(lacking, Languages.Spanish).ShouldBe("It cannot be shipped.");
    }

    [Fact]
    public void A_problem_with_a_fact_of_another_type_says_its_detail()
    {
        var strange = CannotShip with
        {
            Facts = new Dictionary<string, object> { ["order"] = "A-1", ["lines"] = "two" },
        };

        problems.For(strange, Languages.Spanish).ShouldBe("It cannot be shipped.");
    }

    [Fact]
    public void A_key_held_by_two_modules_is_a_bug()
    {
        var other = new WordsCatalogue("Other", ["problems.orders.cannot_ship"], ["a"], ["b"], ["c"]);

        Should.Throw<InvalidOperationException>(() => new ProblemWords([Orders, other]))
            .Message.ShouldBe("Other and Orders both hold \"problems.orders.cannot_ship\".");
    }

    [Fact]
    public void A_reason_reads_the_same_after_it_was_stored()
    {
        var reasons = new ReasonWords([Orders]);
        var due = new DateTimeOffset(2026, 6, 5, 0, 0, 0, TimeSpan.Zero);
        var reason = new Reason("orders.late").With("due", due).With("fee", new Money(4_50, "USD"));

        reasons.For(reason, Languages.English).ShouldBe("Due Jun 5, 2026, $4.50");
        reasons.For(Reason.FromJson(reason.ToJson()), Languages.English).ShouldBe("Due Jun 5, 2026, $4.50");
    }

    [Fact]
    public void A_reason_without_a_text_shows_its_code() =>
        new ReasonWords([Orders]).For(new Reason("orders.forgotten"), Languages.English).ShouldBe("orders.forgotten");

    [Fact]
    public void What_a_person_typed_is_shown_as_typed() =>
        new ReasonWords([PlatformWords.Catalogue]).For(Reason.Note("it's {broken}"), Languages.Spanish)
            .ShouldBe("it's {broken}");
}
