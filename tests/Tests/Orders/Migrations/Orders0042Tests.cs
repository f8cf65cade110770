using CreatorFlow.Orders;
using CreatorFlow.Orders.Cancel;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Orders.Migrations;

public sealed class Orders0042Tests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_was_kept_under_the_old_name_is_found_under_the_new_one(string database)
    {
        await using var world = await World.On(database, services => services.AddTables<OrdersDb>());
        await world.Db(async db =>
        {
            db.Add(Cancellation.OfRequest(world.WorkspaceId, Ids.New(TestClock.Start), TestClock.Start));
            db.Add(new JobPause
            {
                WorkspaceId = world.WorkspaceId, Kind = "orders.answer_wish", At = TestClock.Start, ByName = "Ana",
            });
            return await db.SaveChangesAsync(Ct);
        });
        await using var scope = world.Scope();
        var own = scope.ServiceProvider.GetRequiredService<AppDb>();
        await using (var work = await own.Begin(Ct))
        {
            await scope.ServiceProvider.GetRequiredService<IJobQueue>()
                .Enqueue([new("orders.read_wish", "a", "lane"), new("orders.answer_wish", "b", "lane")], Ct);
            await own.Database.ExecuteSqlRawAsync("UPDATE order_cancellations SET kind = 'Wish'", Ct);
            await own.Database.ExecuteSqlRawAsync(
                """DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" LIKE '%_0042_orders_%'""", Ct);
            await work.Commit(Ct);
        }

        await using (var again = world.Scope())
        {
            await again.ServiceProvider.GetRequiredService<Database>().Migrate(Ct);
        }

        (await world.Db(db => db.Set<Cancellation>().SingleAsync(Ct))).Kind.ShouldBe(CancellationKind.Request);
        (await world.Db(db => db.Set<JobRow>().OrderBy(job => job.Key).Select(job => job.Kind).ToListAsync(Ct)))
            .ShouldBe([ReadCancellationRequest.JobKind, AnswerAtChannel.JobKind]);
        (await world.Db(db => db.Set<JobPause>().SingleAsync(Ct))).Kind.ShouldBe(AnswerAtChannel.JobKind);
    }
}
