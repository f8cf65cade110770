using System.Data;
using CreatorFlow.Platform.Data;
using CreatorFlow.Tests.Given;
using CreatorFlow.Web;
using CreatorFlow.Web.Hosting;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Web.Hosting;

public sealed class ReadsShareConnectionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("postgres", "GET", "call", ConnectionState.Open)]
    [InlineData("postgres", "GET", "page", ConnectionState.Open)]
    [InlineData("postgres", "POST", "call", ConnectionState.Closed)]
    [InlineData("postgres", "GET", "file", ConnectionState.Closed)]
    [InlineData("postgres", "GET", "call outside", ConnectionState.Closed)]
    [InlineData("postgres", "GET", "page outside", ConnectionState.Closed)]
    [InlineData("sqlite", "GET", "call", ConnectionState.Closed)]
    public async Task A_read_keeps_its_connection_between_queries(
        string database, string method, string kind, ConnectionState between)
    {
        await using var world = await World.On(database);

        var (seen, after) = await world.Db(async db =>
        {
            ConnectionState? seen = null;
            await Ask(db, method, kind, async () =>
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
                () => Ask(db, "GET", "call", () => throw new InvalidOperationException()));
            return db.Database.GetDbConnection().State;
        })).ShouldBe(ConnectionState.Closed);
    }

    private static Task Ask(AppDb db, string method, string kind, Func<Task> inside)
    {
        var context = new DefaultHttpContext { Request = { Method = method } };
        object[] marks = kind switch
        {
            "call" => [SharedConnection.Mark],
            "page" => [new ComponentTypeMetadata(typeof(App))],
            "call outside" => [SharedConnection.Mark, new CallsOutsideAttribute()],
            "page outside" => [new ComponentTypeMetadata(typeof(App)), new CallsOutsideAttribute()],
            _ => [],
        };
        context.SetEndpoint(new(null, new(marks), "read"));
        return new ReadsShareConnection(_ => inside()).InvokeAsync(context, db, db.Scope);
    }
}
