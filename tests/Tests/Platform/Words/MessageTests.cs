using CreatorFlow.Platform;
using CreatorFlow.Platform.Words;

namespace CreatorFlow.Tests.Platform.Words;

public sealed class MessageTests
{
    public static TheoryData<int> Rows => [.. Enumerable.Range(0, WordsCase.All.Count)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_message_of_the_table_reads_as_expected(int row)
    {
        var one = WordsCase.All[row];

        one.Format().ShouldBe(one.Expected, one.ToString());
    }

    [Fact]
    public void The_table_covers_every_language_well()
    {
        foreach (var language in Languages.All)
        {
            WordsCase.All.Count(one => one.Language == language.Code).ShouldBeGreaterThan(100);
        }
    }

    [Fact]
    public void A_date_without_a_style_has_the_medium_length()
    {
        var at = new DateTimeOffset(2026, 3, 8, 2, 30, 0, TimeSpan.Zero);

        new Message(Languages.English, "{at, date}").Format(new WordFact("at", at)).ShouldBe("Mar 8, 2026");
    }

    [Fact]
    public void An_instant_is_shown_by_the_clock_of_its_own_offset()
    {
        var at = new DateTimeOffset(2026, 3, 8, 23, 30, 0, TimeSpan.FromHours(-3));
        var message = new Message(Languages.Portuguese, "{at, date, short} {at, time, short}");

        message.Format(new WordFact("at", at)).ShouldBe("08/03/26 23:30");
    }

    [Fact]
    public void A_plain_number_and_a_plain_amount_follow_the_language()
    {
        var message = new Message(Languages.Portuguese, "{n, plural, other {{n}}} {total}");
        var facts = new[] { new WordFact("n", 12_345L), new WordFact("total", new Money(1_234_50, "BRL")) };

        message.Format(facts).ShouldBe("12.345 R$\u00a01.234,50");
    }

    [Fact]
    public void A_large_amount_keeps_every_cent()
    {
        var message = new Message(Languages.English, "{total, number, money}");

        message.Format(new WordFact("total", new Money(long.MaxValue, "USD"))).ShouldBe("$92,233,720,368,547,758.07");
    }

    [Theory]
    [InlineData("{n, number}", "0")]
    [InlineData("{n, number, integer}", "0")]
    [InlineData("{n, number, percent}", "0%")]
    [InlineData("{n, plural, one {one} other {#}}", "0")]
    public void What_rounds_to_nothing_has_no_sign(string message, string expected) =>
        new Message(Languages.English, message).Format(new WordFact("n", -0.0004m)).ShouldBe(expected);

    [Fact]
    public void Spanish_shortens_thousands_with_k()
    {
        var message = new Message(Languages.Spanish, "{n, number, ::compact-short}");

        message.Format(new WordFact("n", 1_234L)).ShouldBe("1.2\u00a0k");
        message.Format(new WordFact("n", 12_345L)).ShouldBe("12\u00a0k");
    }

    [Fact]
    public void A_missing_fact_is_a_bug_that_names_it()
    {
        var message = new Message(Languages.English, "{order} {name}");

        Should.Throw<InvalidOperationException>(() => message.Format(new WordFact("name", "Ana")))
            .Message.ShouldBe("The message needs order.");
    }

    [Fact]
    public void A_fact_of_the_wrong_type_is_a_bug_that_names_it()
    {
        var message = new Message(Languages.English, "{n, number}");

        Should.Throw<InvalidOperationException>(() => message.Format(new WordFact("n", "three")))
            .Message.ShouldBe("n must be Decimal, not Text.");
    }

    [Fact]
    public void A_message_without_arguments_allocates_nothing()
    {
        var message = new Message(Languages.English, "Orders");

        AllocatedBy(() => message.Format()).ShouldBe(0);
    }

    [Fact]
    public void A_message_with_arguments_allocates_its_text_alone()
    {
        var message = new Message(Languages.English, "{name} has {n, plural, one {# order} other {# orders}}");
        var expected = AllocatedBy(() => new string('x', "Ana has 1,234 orders".Length));

        AllocatedBy(() => message.Format(new WordFact("name", "Ana"), new WordFact("n", 1_234L))).ShouldBe(expected);
    }

    private static long AllocatedBy(Func<string> format)
    {
        // The first calls compile the code and fill its caches.
        for (var i = 0; i < 100; i++)
        {
            format();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        format();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
