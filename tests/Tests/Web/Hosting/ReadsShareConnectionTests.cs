using System.Data;
using CreatorFlow.Platform.Data;
using CreatorFlow.Tests.Given;
using CreatorFlow.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Web.Hosting;

public sealed class ReadsShareConnectionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("postgres", "GET", false, ConnectionState.Open)]
    [InlineData("postgres", "POST", false, ConnectionState.Closed)]
    [InlineData("postgres", "GET", true, ConnectionState.Closed)]
    [InlineData("sqlite", "GET", false, ConnectionState.Closed)]
    public async Task A_read_keeps_its_connection_between_queries(
        string database, string method, bool isLive, ConnectionState between)
    {
        await using var world = await World.On(database);

        var (seen, after) = await world.Db(async db =>
        {
            ConnectionState? seen = null;
            await Ask(db, method, isLive, async () =>
            {
                await db.Database.ExecuteSqlRawAsync("SELECT 1", Ct);
                seen = db.Database.GetDbConnection().State;
            });
            return (seen, db.Database.GetDbConnection().State);
        });

        (seen, after).ShouldBe((between, ConnectionState.Closed));
    }

    [Fact]
    public async Task It_is_given_back_when_the_read_fails()
    {
        await using var world = await World.On("postgres");

        (await world.Db(async db =>
        {
            await Should.ThrowAsync<InvalidOperationException>(
                () => Ask(db, "GET", false, () => throw new InvalidOperationException()));
            return db.Database.GetDbConnection().State;
        })).ShouldBe(ConnectionState.Closed);
    }

    private static Task Ask(AppDb db, string method, bool isLive, Func<Task> inside)
    {
        var context = new DefaultHttpContext { Request = { Method = method } };
        context.SetEndpoint(new(null, isLive ? new(new HubMetadata(typeof(Hub))) : new(), "read"));
        return new ReadsShareConnection(_ => inside()).InvokeAsync(context, db, db.Scope);
    }
}
