using CreatorFlow.Platform.Data;
using Npgsql;

namespace CreatorFlow.Tests.Platform.Data;

public sealed class PostgresConnectionTests
{
    [Theory]
    [InlineData("Host=db", 200)]
    [InlineData("Host=db;Max Auto Prepare=0", 0)]
    [InlineData("Host=db;MaxAutoPrepare=0", 0)]
    [InlineData("Host=db;max auto prepare=7", 7)]
    public void Queries_are_prepared_unless_the_address_says_otherwise(string address, int prepared) =>
        new NpgsqlConnectionStringBuilder(PostgresConnection.Of(address)).MaxAutoPrepare.ShouldBe(prepared);

    [Theory]
    [InlineData("Host=db", true)]
    [InlineData("Host=db;Options=-c jit=on", false)]
    public void What_each_connection_asks_for_is_said_unless_the_address_says_it(string address, bool isOurs) =>
        new NpgsqlConnectionStringBuilder(PostgresConnection.Of(address)).Options!
            .Contains("plan_cache_mode=force_custom_plan", StringComparison.Ordinal).ShouldBe(isOurs);
}
