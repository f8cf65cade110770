using CreatorFlow.Platform.Words;
using CreatorFlow.Platform.Words.Syntax;
using FsCheck;
using FsCheck.Fluent;

namespace CreatorFlow.Tests.Platform.Words;

public sealed class MessageParserTests
{
    [Theory]
    [InlineData("{name", 5, "the message ends where ',' is expected")]
    [InlineData("a } b", 2, "a closing brace without an opening one")]
    [InlineData("{}", 1, "an argument needs a name that begins with a letter")]
    [InlineData("{0}", 2, "an argument needs a name that begins with a letter")]
    [InlineData("{n, nombre}", 4, "unknown argument type \"nombre\"")]
    [InlineData("{n, number, euros}", 12, "unknown number style \"euros\"")]
    [InlineData("{n, number, ::}", 12, "unknown number style \"::\"")]
    [InlineData("{n, number, ::.x}", 12, "unknown number style \"::.x\"")]
    [InlineData("{d, date, tiny}", 10, "unknown date style \"tiny\"")]
    [InlineData("{d, time, long}", 10, "unknown time style \"long\"")]
    [InlineData("{n, plural}", 10, "',' is expected")]
    [InlineData("{n, plural, several {x} other {y}}", 12, "\"several\" is no plural case")]
    [InlineData("{n, plural, one {x} one {z} other {y}}", 20, "a plural names the same case twice")]
    [InlineData("{n, plural, =x {x} other {y}}", 13, "a whole number is expected")]
    [InlineData("{n, plural, one {x} other {y}", 29, "\"\" is no plural case")]
    [InlineData("{k, select, a {x} a {z} other {y}}", 18, "\"a\" is there twice")]
    [InlineData("{k, select, {x} other {y}}", 12, "a case is expected")]
    [InlineData("{k, select, a x other {y}}", 14, "'{' is expected")]
    public void A_slip_is_reported_with_its_place(string text, int at, string what)
    {
        var fault = Should.Throw<MessageSyntaxException>(() => MessageParser.Parse(text));

        (fault.Fault, fault.At, fault.Message).ShouldBe((MessageFault.Syntax, at, what));
    }

    [Theory]
    [InlineData("{n, plural, one {x}}")]
    [InlineData("{n, plural, =1 {x} one {y}}")]
    [InlineData("{n, selectordinal, one {x}}")]
    [InlineData("{k, select, a {x}}")]
    public void A_choice_without_other_is_told_apart(string text) =>
        Should.Throw<MessageSyntaxException>(() => MessageParser.Parse(text)).Fault.ShouldBe(MessageFault.WithoutOther);

    [Fact]
    public void Nesting_has_a_limit()
    {
        static string Nested(int depth) => depth == 0 ? "x" : $"{{k, select, other {{{Nested(depth - 1)}}}}}";

        MessageParser.Parse(Nested(8)).Count.ShouldBe(1);
        Should.Throw<MessageSyntaxException>(() => MessageParser.Parse(Nested(9)));
    }

    [Fact]
    public void Text_without_braces_and_apostrophes_reads_as_it_is()
    {
        Prop.ForAll<NonNull<string>>(text =>
        {
            var plain = string.Concat(text.Get.Where(c => c is not ('{' or '}' or '\'')));

            return new Message(Languages.English, plain).Format() == plain;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_text_is_read_or_refused_and_never_breaks_the_reader()
    {
        var pieces = new[]
        {
            "{", "}", "'", "#", ",", " ", "n", "k",
            "plural", "select", "number", "date", "one", "other", "=1", "offset:1",
        };
        var texts = Gen.Elements(pieces).ListOf().Select(string.Concat).ToArbitrary();

        Prop.ForAll(texts, text =>
        {
            try
            {
                return MessageParser.Parse(text) is not null;
            }
            catch (MessageSyntaxException fault)
            {
                return fault.At >= 0 && fault.At <= text.Length;
            }
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("{a} {b, number} {a}", "a: Text, b: Decimal")]
    [InlineData("{n, plural, one {{n}} other {{name}}}", "n: Integer, name: Text")]
    [InlineData("{n, plural, other {{n, number}}}", "n: Decimal")]
    [InlineData("{n, plural, other {{n, number, integer}}}", "n: Integer")]
    [InlineData("{k, select, a {{at, date, short}} other {{at, time, short}}}", "k: Text, at: Instant")]
    [InlineData("{total, number, money}", "total: Money")]
    [InlineData("{n, number, ::compact-short}", "n: Decimal")]
    public void Arguments_are_named_in_order_with_their_types(string text, string expected)
    {
        var arguments = MessageArguments.Of(MessageParser.Parse(text));

        string.Join(", ", arguments.Select(a => $"{a.Name}: {a.Type}")).ShouldBe(expected);
    }

    [Fact]
    public void An_argument_used_as_two_things_is_refused()
    {
        var parts = MessageParser.Parse("{n, date} {n, number}");

        Should.Throw<MessageSyntaxException>(() => MessageArguments.Of(parts))
            .Message.ShouldBe("n is used as Instant and as Decimal");
    }
}
