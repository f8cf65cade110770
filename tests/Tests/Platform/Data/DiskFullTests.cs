using CreatorFlow.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Platform.Data;

public class DiskFullTests
{
    [Fact]
    public void A_full_disk_is_recognised_however_deep_it_lies()
    {
        DiskFull.IsCause(new SqliteException("full", 13)).ShouldBeTrue();
        DiskFull.IsCause(new DbUpdateException("no", new SqliteException("write", 10, 778))).ShouldBeTrue();
        DiskFull.IsCause(new SqliteException("busy", 5)).ShouldBeFalse();
        DiskFull.IsCause(new SqliteException("read", 10, 266)).ShouldBeFalse();
    }

    [Fact]
    public void Whoever_asked_is_told_what_to_do()
    {
        DiskFull.Problem().Code.ShouldBe("platform.disk_full");
        DiskFull.Problem().Detail.ShouldContain("Make room");
    }
}
