using CreatorFlow.Platform.Checks;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Tenancy;
using CreatorFlow.Platform.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CreatorFlow.Platform;

/// <summary>What the host decides about the platform.</summary>
public sealed record PlatformOptions
{
    public static readonly TimeSpan UsualInboxKept = TimeSpan.FromDays(30);

    public required DatabaseAddress Database { get; init; }

    /// <summary>False for commands that only look: no loops run.</summary>
    public bool RunLoops { get; init; } = true;

    /// <summary>So long messages from outside are kept after they were received and done.</summary>
    public TimeSpan InboxKept { get; init; } = UsualInboxKept;

    /// <summary>Seed of the jitter between retries.</summary>
    public int JitterSeed { get; init; } = Environment.ProcessId;
}

/// <summary>Registers the platform and the pieces that modules add to it.</summary>
public static class PlatformModule
{
    public static IServiceCollection AddPlatform(this IServiceCollection services, PlatformOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<Wakeups>();
        services.AddSingleton<WriterGate>();
        services.AddSingleton<SqliteTuning>();
        services.AddScoped<WorkspaceScope>();
        services.AddDbContext<AppDb>(
            (provider, builder) => builder.Use(options.Database, provider), optionsLifetime: ServiceLifetime.Singleton);
        services.AddScoped<Database>();
        services.AddScoped<Backlog>();
        services.AddScoped<OwnQueues>();
        services.AddScoped<DeadLetters>();
        services.AddScoped<WorkInHand>();
        services.AddSingleton<ISecretBox, SecretBox>();
        AddFacts(services);
        AddJobs(services, options);
        AddInbox(services);
        services.AddWords();

        if (options.RunLoops)
        {
            services.AddHostedService(provider => provider.GetRequiredService<InboxWriter>());
            services.AddHostedService<ReactionLoops>();
            services.AddHostedService<JobLoops>();
            services.AddHostedService<QueueWatch>();
            services.AddHostedService(provider => provider.GetRequiredService<ForgetMessages>());

            if (options.Database.IsPostgres)
            {
                services.AddHostedService<PostgresWakeups>();
            }
        }

        return services;
    }

    /// <summary>Registers a module's tables.</summary>
    public static IServiceCollection AddTables<T>(this IServiceCollection services) where T : class, IMapTables =>
        services.AddSingleton<IMapTables, T>();

    /// <summary>Registers a record that may be told.</summary>
    public static IServiceCollection AddFact<T>(this IServiceCollection services) =>
        services.AddSingleton(new FactKind(typeof(T)));

    /// <summary>Registers something that reacts to facts.</summary>
    public static IServiceCollection AddReaction<T>(this IServiceCollection services) where T : class, IReaction =>
        services.AddScoped<IReaction, T>();

    /// <summary>Registers who does the jobs of a kind.</summary>
    public static IServiceCollection AddJob<T>(this IServiceCollection services) where T : class, IJobHandler =>
        services.AddScoped<IJobHandler, T>();

    /// <summary>Registers who reads the messages of a topic.</summary>
    public static IServiceCollection AddInboxReader<T>(this IServiceCollection services) where T : class, IInboxReader
    {
        services.AddScoped<T>();
        return services.AddScoped<IJobHandler>(provider => new InboxJob(
            provider.GetRequiredService<T>(), provider.GetRequiredService<FailedReading>(),
            provider.GetRequiredService<AppDb>(), provider.GetRequiredService<TimeProvider>()));
    }

    private static void AddFacts(IServiceCollection services)
    {
        services.AddTables<FactsDb>();
        services.AddSingleton<FactKinds>();
        services.AddScoped<FactLog>();
        services.AddSingleton<ReactionRunner>();
    }

    private static void AddJobs(IServiceCollection services, PlatformOptions options)
    {
        services.AddTables<JobsDb>();
        services.AddTables<JobPausesDb>();
        services.AddScoped<IJobQueue, JobQueue>();
        services.AddScoped<LaneHeads>();
        services.AddScoped<JobStore>();
        services.AddMetrics();
        services.AddSingleton<JobMeter>();
        services.AddSingleton<JobRunner>();
        services.AddJob<RetryFact>();
        services.AddScoped<DeadLetterList>();
        services.AddScoped<RetryDeadLetters>();
        services.AddScoped<DropDeadLetters>();
        services.AddScoped<PauseJobs>();
        services.AddScoped(provider => new QueueFigures(
            provider.GetRequiredService<AppDb>(), provider.GetRequiredService<JobClock>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddFact<DeadLettersRetried>().AddFact<DeadLettersDropped>();
        services.AddFact<JobsPaused>().AddFact<JobsResumed>();
        services.AddSingleton<ICheck, QueueIsWhole>();
        services.AddSingleton(provider => new JobClock(
            provider.GetRequiredService<IServiceScopeFactory>(), new Random(options.JitterSeed)));
        services.AddSingleton<IJobClock>(provider => provider.GetRequiredService<JobClock>());
        services.AddSingleton(provider => new NodeName(
            $"{Environment.MachineName}-{Environment.ProcessId}-"
            + $"{Ids.New(provider.GetRequiredService<TimeProvider>().GetUtcNow()):N}"));
    }

    private static void AddInbox(IServiceCollection services)
    {
        services.AddTables<InboxDb>();
        services.AddSingleton<InboxWriter>();
        services.AddSingleton<ForgetMessages>();
        services.AddScoped<InboxTable>();
        services.AddScoped<FailedReading>();
        services.AddScoped<IInbox, KeptInbox>();
        services.AddScoped<IInboxLog, InboxLog>();
    }
}
