using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Platform;

public class IdsTests
{
    [Fact]
    public void Later_ones_sort_after_earlier_ones_as_the_database_stores_them()
    {
        var ids = Enumerable.Range(0, 100).Select(i => Ids.New(TestClock.Start.AddMilliseconds(i))).ToList();

        ids.Select(id => Convert.ToHexString(id.ToByteArray(bigEndian: true))).ShouldBeInOrder();
        ids.Select(id => id.Version).Distinct().ShouldBe([7]);
        ids.Distinct().Count().ShouldBe(100);
    }

    [Fact]
    public void Those_of_one_instant_sort_in_the_order_in_which_they_were_made()
    {
        var ids = Enumerable.Range(0, 10_000).Select(_ => Ids.New(TestClock.Start)).ToList();

        ids.Select(id => Convert.ToHexString(id.ToByteArray(bigEndian: true))).ShouldBeInOrder();
        ids.Distinct().Count().ShouldBe(10_000);
    }
}
