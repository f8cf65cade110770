using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Tests.Platform.Problems;

public class ResultTests
{
    private static readonly Problem No = new("test.no", ProblemKind.Conflict, "Not now.");

    [Fact]
    public void A_value_is_there_when_nothing_was_refused()
    {
        Result<int> result = 7;

        (result.Ok, result.Value, result.Problem).ShouldBe((true, 7, null));
        result.Refused(out var problem, out var value).ShouldBeFalse();
        (problem, value).ShouldBe((null, 7));
    }

    [Fact]
    public void A_refusal_has_no_value_and_says_why()
    {
        Result<int> result = No;

        (result.Ok, result.Problem).ShouldBe((false, No));
        result.Refused(out var problem, out _).ShouldBeTrue();
        problem.ShouldBe(No);
        Should.Throw<InvalidOperationException>(() => result.Value).Message.ShouldBe("Refused: test.no. Not now.");
    }
}
