using CreatorFlow.Ui;

namespace CreatorFlow.Tests.Ui;

public sealed class CommandMatchTests
{
    [Theory]
    [InlineData("", "Orders", true)]
    [InlineData("ord", "Orders", true)]
    [InlineData("auto pau", "Pause the automation", true)]
    [InlineData("existencias", "Existéncias", true)]
    [InlineData("rders", "Orders", false)]
    [InlineData("orders now", "Orders", false)]
    public void Each_word_that_was_typed_begins_a_word_of_the_name(string typed, string name, bool matches) =>
        CommandMatch.Is(typed, name).ShouldBe(matches);
}
