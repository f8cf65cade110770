using CreatorFlow.Sandbox.Carriers.Ups;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

public sealed class UpsFaultsTests
{
    [Fact]
    public void Without_operations_all_are_concerned()
    {
        new UpsFaults().Concerns("ship").ShouldBeTrue();
        new UpsFaults { Operations = [] }.Concerns("ship").ShouldBeTrue();
        new UpsFaults { Operations = ["SHIP"] }.Concerns("ship").ShouldBeTrue();
        new UpsFaults { Operations = ["rate"] }.Concerns("ship").ShouldBeFalse();
    }
}
