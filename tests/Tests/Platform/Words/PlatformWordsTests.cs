using CreatorFlow.Platform;
using CreatorFlow.Platform.Words;
using CreatorFlow.Platform.Words.Syntax;

namespace CreatorFlow.Tests.Platform.Words;

public sealed class PlatformWordsTests
{
    [Fact]
    public void Every_text_can_be_shown_in_every_language()
    {
        foreach (var language in Languages.All)
        {
            for (var place = 0; place < PlatformWords.Catalogue.Keys.Count; place++)
            {
                var message = PlatformWords.Catalogue.MessageAt(place, language);

                message.Format([.. message.Arguments.Select(Sample)]).ShouldNotBeNullOrWhiteSpace();
            }
        }
    }

    [Fact]
    public void A_key_that_is_not_there_is_a_bug() =>
        Should.Throw<KeyNotFoundException>(() => PlatformWords.Catalogue.Format("nothing", Languages.English));

    [Fact]
    public void The_written_message_of_a_key_can_be_asked_for() =>
        PlatformWords.Catalogue.Source("page.range", Languages.Spanish)
            .ShouldBe("{first, number, integer}–{last, number, integer} de {total, number, integer}");

    private static WordFact Sample(MessageArgument argument) => argument.Type switch
    {
        FactType.Instant => new(argument.Name, DateTimeOffset.UnixEpoch),
        FactType.Money => new(argument.Name, new Money(1, "USD")),
        FactType.Text => new(argument.Name, "x"),
        _ => new(argument.Name, 1L),
    };
}
