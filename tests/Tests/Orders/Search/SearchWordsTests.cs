using CreatorFlow.Orders.Search;

namespace CreatorFlow.Tests.Orders.Search;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("José  PEREIRA", "jose pereira")]
    [InlineData("Anne O'Brien-Li,", "anne o'brien-li o brien li")]
    [InlineData("(fragile!) 100%", "fragile 100")]
    [InlineData(" % _ ", "")]
    [InlineData(null, "")]
    public void Words_are_small_and_bare_and_come_with_their_parts(string? text, string words) =>
        string.Join(' ', SearchWords.Of(text)).ShouldBe(words);

    [Fact]
    public void A_code_is_found_as_a_whole_and_by_its_words() =>
        SearchWords.OfCode("Mug Blue-2").ShouldBe(["mug blue-2", "mug", "blue-2"]);

    [Fact]
    public void A_number_is_found_by_both_ends()
    {
        SearchWords.OfNumber("TT-1042").ShouldBe(["tt-1042", "<2401-tt"]);
        SearchWords.OfNumber(" ").ShouldBeEmpty();
        SearchWords.End("1042").ShouldBe("<2401");
    }

    [Fact]
    public void A_query_asks_for_six_words_at_most() =>
        SearchWords.Asked("a b c d e f g a").ShouldBe(["a", "b", "c", "d", "e", "f"]);

    [Fact]
    public void Broken_text_asks_for_what_can_be_read() => SearchWords.Asked("caf\ud800é").ShouldBe(["cafe"]);

    [Fact]
    public void What_begins_alike_stands_below_its_upper_end() => string.CompareOrdinal(
        "smithéz", SearchWords.Above("smith")).ShouldBeLessThan(0);
}
