using System.Diagnostics.Metrics;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CreatorFlow.Tests.Platform.Jobs;

public class JobMeterTests
{
    [Fact]
    public async Task The_depth_of_the_queue_and_what_became_of_jobs_are_told()
    {
        await using var world = await World.On("sqlite");
        var ct = TestContext.Current.CancellationToken;
        var meter = world.Services.GetRequiredService<JobMeter>();
        var seen = new List<(string Name, long Value, string Tags)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument.Meter.Name == JobMeter.Name)
            {
                own.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen.Add(
            (instrument.Name, value, string.Join(' ', tags.ToArray().Select(tag => tag.Value)))));
        listener.Start();
        await using (var scope = world.Scope())
        {
            await using var work = await scope.ServiceProvider.GetRequiredService<CreatorFlow.Platform.Data.AppDb>()
                .Begin(ct);
            await scope.ServiceProvider.GetRequiredService<IJobQueue>().Enqueue(
                [new("test.do", "a", "lane"), new("test.do", "b", "lane")], ct);
            await work.Commit(ct);
        }

        using var watch = new QueueWatch(
            world.Services.GetRequiredService<IServiceScopeFactory>(), meter, world.Clock,
            NullLogger<QueueWatch>.Instance);
        await watch.Look(ct);
        meter.Settled("test.do", JobFate.Dead, 12);
        listener.RecordObservableInstruments();

        seen.ShouldContain(("creatorflow.jobs.depth", 2L, "test.do ready"));
        seen.ShouldContain(("creatorflow.jobs.settled", 1L, "test.do dead"));
        seen.ShouldContain(("creatorflow.inbox.unread", 0L, ""));
    }
}
