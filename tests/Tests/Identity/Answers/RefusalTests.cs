using CreatorFlow.Identity;
using CreatorFlow.Platform.Problems;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity.Answers;

public sealed class RefusalTests
{
    [Theory]
    [InlineData(ProblemKind.Invalid, 422)]
    [InlineData(ProblemKind.NotFound, 404)]
    [InlineData(ProblemKind.Conflict, 409)]
    [InlineData(ProblemKind.Forbidden, 403)]
    [InlineData(ProblemKind.Unavailable, 503)]
    public void The_kind_of_a_problem_decides_the_status(ProblemKind kind, int status) =>
        Refusal.StatusOf(new Problem("identity.test", kind, "")).ShouldBe(status);
}
