using CreatorFlow.Sandbox.Carriers.Ups;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

public sealed class UpsResultTests
{
    [Fact]
    public void It_is_a_value_or_a_refusal()
    {
        UpsResult<int> read = 7;
        UpsResult<int> refused = UpsError.NotJson;

        (read.Value, read.Error).ShouldBe((7, null));
        (refused.Value, refused.Error).ShouldBe((0, UpsError.NotJson));
    }
}
