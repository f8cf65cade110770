using CreatorFlow.Platform;

namespace CreatorFlow.Tests.Platform;

public class ChoiceTests
{
    [Theory]
    [InlineData("Person", ActorKind.Person)]
    [InlineData("pErSoN", ActorKind.Person)]
    [InlineData("nobody", null)]
    [InlineData("99", null)]
    [InlineData("1", null)]
    [InlineData(" 1", null)]
    [InlineData("+1", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_choice_is_found_by_its_name(string? name, ActorKind? choice) =>
        Choice.Of<ActorKind>(name).ShouldBe(choice);
}
