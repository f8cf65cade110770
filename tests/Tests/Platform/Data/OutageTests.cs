using CreatorFlow.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CreatorFlow.Tests.Platform.Data;

public class OutageTests
{
    [Theory]
    [InlineData("57P01")]
    [InlineData("57P02")]
    [InlineData("57P03")]
    [InlineData("53300")]
    public void A_server_that_stops_or_is_full_is_an_outage(string state) =>
        Outage.IsCause(new DbUpdateException("no", Refused(state))).ShouldBeTrue();

    [Theory]
    [InlineData("23505")]
    [InlineData("23514")]
    [InlineData("42P01")]
    public void A_refused_row_is_none(string state) => Outage.IsCause(Refused(state)).ShouldBeFalse();

    [Fact]
    public void A_connection_that_breaks_is_an_outage_however_deep_it_lies()
    {
        var broken = new NpgsqlException("Exception while reading", new IOException("reset"));
        Outage.IsCause(new InvalidOperationException("a query failed", broken)).ShouldBeTrue();
        Outage.IsCause(new SqliteException("busy", 5)).ShouldBeTrue();
        Outage.IsCause(new SqliteException("full", 13)).ShouldBeTrue();
        Outage.IsCause(new SqliteException("constraint", 19)).ShouldBeFalse();
        Outage.IsCause(new InvalidOperationException("a mistake of ours")).ShouldBeFalse();
    }

    private static PostgresException Refused(string state) => new("refused", "ERROR", "ERROR", state);
}
