using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Ledger;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Move;
using CreatorFlow.Platform.Words;

namespace CreatorFlow.Tests.Inventory.Ledger;

public sealed class MovementTextTests
{
    [Fact]
    public void Each_kind_cause_and_choice_has_words_of_its_own()
    {
        Enum.GetValues<MovementKind>().Select(MovementText.Of).Distinct().Count()
            .ShouldBe(Enum.GetValues<MovementKind>().Length);
        Enum.GetValues<MoveCause>().Select(MovementText.Of).Distinct().Count()
            .ShouldBe(Enum.GetValues<MoveCause>().Length);
        CauseChoice.All.Select(choice => MovementText.OfChoice(choice.Code)).Distinct().Count()
            .ShouldBe(CauseChoice.All.Count);
    }

    [Fact]
    public void A_movement_without_words_says_what_led_to_it()
    {
        var reasons = new ReasonWords([]);

        MovementText.Of(new Movement { Kind = MovementKind.Scrapped }, reasons).ShouldBe("Thrown away");
        MovementText.Of(new Movement { Kind = MovementKind.Adjusted, Cause = MoveCause.OwnUse }, reasons)
            .ShouldBe("Own use");
    }

    [Theory, InlineData(3, "+3"), InlineData(-3, "−3")]
    public void Units_carry_their_sign(int units, string text) => MovementText.Signed(units).ShouldBe(text);
}
