using CreatorFlow.Orders.Bulk;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Bulk;

public sealed class BulkLiveTests
{
    private const string Counts = """{"total":9,"done":5,"refused":2,"skipped":1}""";

    [Theory]
    [InlineData(nameof(BulkStarted), """{"kind":"hold","total":9}""", "bulk_started", "total = 9")]
    [InlineData(nameof(BulkAdvanced), Counts, "bulk_advanced", "total = 9, done = 5, refused = 2, skipped = 1")]
    [InlineData(nameof(BulkEnded), Counts, "bulk_ended", "total = 9, done = 5, refused = 2, skipped = 1")]
    public void A_step_of_an_operation_is_told_with_its_counts(string kind, string body, string name, string counts)
    {
        var (told, data) = BulkLive.News(Fact(kind, body))!.Value;

        (told, $"{data}").ShouldBe((name, $"{{ bulkId = {Guid.Empty}, {counts} }}"));
    }

    [Fact]
    public void A_mark_is_told_without_its_words()
    {
        var (told, data) = BulkLive.News(Fact(nameof(OrderTagged), """{"tag":"vip"}"""))!.Value;

        (told, $"{data}").ShouldBe(("order_marked", $"{{ orderId = {Guid.Empty} }}"));
    }

    private static Fact Fact(string kind, string body) =>
        new(new(0, 1), Guid.Empty, kind, Guid.Empty, TestClock.Start, Actor.System, null, body);
}
