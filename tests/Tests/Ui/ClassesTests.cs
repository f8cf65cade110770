using CreatorFlow.Ui;

namespace CreatorFlow.Tests.Ui;

public sealed class ClassesTests
{
    [Fact]
    public void What_is_empty_is_left_out() => Classes.Join("a", null, "", "b").ShouldBe("a b");

    [Fact]
    public void Nothing_at_all_writes_no_attribute() => Classes.Join(null, "").ShouldBeNull();

    [Fact]
    public void A_name_stands_when_its_condition_holds()
    {
        Classes.When(true, "a").ShouldBe("a");
        Classes.When(false, "a").ShouldBeNull();
    }
}
