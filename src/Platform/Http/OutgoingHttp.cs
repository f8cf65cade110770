using Microsoft.Extensions.DependencyInjection;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace CreatorFlow.Platform.Http;

/// <summary>
/// Clients that call out: a time limit for each try, a few retries of calls that may be repeated (GET) with growing,
/// jittered pauses, and a breaker that stops asking a vendor who is down. Calls that change something are never
/// repeated here: their jobs know how to ask first.
/// </summary>
public static class OutgoingHttp
{
    private const int MaxRetries = 2;
    private const int MinimumCallsToJudge = 20;
    private const double FailureShareToBreak = 0.8;
    private static readonly TimeSpan TryTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan JudgedSpan = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan BreakFor = TimeSpan.FromSeconds(5);

    /// <summary>Registers a named client for <see cref="IHttpClientFactory"/>.</summary>
    public static IHttpClientBuilder AddOutgoingHttp(this IServiceCollection services, string name)
    {
        var pipeline = Pipeline();
        return services.AddHttpClient(name, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                MaxConnectionsPerServer = 64,
                AllowAutoRedirect = false,
            })
            .AddHttpMessageHandler(() => new Resilient(pipeline))
            .RemoveAllLoggers();
    }

    internal static ResiliencePipeline<HttpResponseMessage> Pipeline() =>
        new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = MaxRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstPause,
                ShouldHandle = args => ValueTask.FromResult(
                    args.Context.Properties.GetValue(MayRepeat, false) && IsPassing(args.Outcome)),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                FailureRatio = FailureShareToBreak,
                MinimumThroughput = MinimumCallsToJudge,
                SamplingDuration = JudgedSpan,
                BreakDuration = BreakFor,
                ShouldHandle = args => ValueTask.FromResult(IsPassing(args.Outcome)),
            })
            .AddTimeout(new TimeoutStrategyOptions { Timeout = TryTimeout })
            .Build();

    private static readonly ResiliencePropertyKey<bool> MayRepeat = new("may-repeat");

    private static bool IsPassing(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is HttpRequestException or TimeoutRejectedException
        || outcome.Result is { StatusCode: >= System.Net.HttpStatusCode.InternalServerError };

    private sealed class Resilient(ResiliencePipeline<HttpResponseMessage> pipeline) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var context = ResilienceContextPool.Shared.Get(cancellationToken);
            context.Properties.Set(MayRepeat, request.Method == HttpMethod.Get);

            try
            {
                return await pipeline.ExecuteAsync(
                    async own => await base.SendAsync(request, own.CancellationToken), context);
            }
            catch (Exception error) when (error is BrokenCircuitException or TimeoutRejectedException)
            {
                throw new HttpRequestException(
                    $"{request.RequestUri?.Host} does not answer: {error.Message}", error);
            }
            finally
            {
                ResilienceContextPool.Shared.Return(context);
            }
        }
    }
}
