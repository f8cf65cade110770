using CreatorFlow.Orders.Bulk;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Bulk;

public sealed class BulkLiveTests
{
    [Theory]
    [InlineData(nameof(BulkStarted), """{"kind":"hold","total":9}""", 0, 0, 0)]
    [InlineData(nameof(BulkAdvanced), """{"total":9,"done":5,"refused":2,"skipped":1}""", 5, 2, 1)]
    [InlineData(nameof(BulkEnded), """{"total":9,"done":5,"refused":2,"skipped":2,"stopped":false}""", 5, 2, 2)]
    public void A_step_of_an_operation_is_told_with_its_counts(
        string kind, string body, int done, int refused, int skipped) =>
        BulkLive.Counted(Fact(kind, body)).ShouldBe(new BulkCounted(Guid.Empty, 9, done, refused, skipped));

    [Fact]
    public void A_mark_is_told_without_its_words() =>
        BulkLive.Marked(Fact(nameof(OrderTagged), """{"tag":"vip"}""")).ShouldBe(new OrderTold(Guid.Empty));

    private static Fact Fact(string kind, string body) =>
        new(new(0, 1), Guid.Empty, kind, Guid.Empty, TestClock.Start, Actor.System, null, body);
}
