using CreatorFlow.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CreatorFlow.Platform.Telemetry;

/// <summary>
/// Metrics and traces to an OTLP collector when OTEL_EXPORTER_OTLP_ENDPOINT is set, and the health checks a balancer
/// asks.
/// </summary>
public static class Telemetry
{
    private const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private static readonly string[] Sources = ["CreatorFlow*", "Microsoft.AspNetCore*", "System.Net.Http*", "Npgsql*"];

    public static IServiceCollection AddTelemetry(this IServiceCollection services)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(EndpointVariable)))
        {
            return services;
        }

        var resource = ResourceBuilder.CreateDefault().AddService("creatorflow");
        services.AddSingleton(_ => Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource).AddSource(Sources).AddOtlpExporter().Build());
        services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource).AddMeter(Sources).AddMeter("System.Runtime").AddOtlpExporter().Build());
        return services;
    }

    /// <summary>Starts what was registered.</summary>
    public static void UseTelemetry(this IApplicationBuilder app)
    {
        app.ApplicationServices.GetService<TracerProvider>();
        app.ApplicationServices.GetService<MeterProvider>();
    }

    /// <summary>/health/live: the process answers. /health/ready: the database answers and is up to date.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes, Action<IEndpointConventionBuilder> guard)
    {
        guard(routes.MapGet("/health/live", () => Results.Text("live")));
        guard(routes.MapGet("/health/ready", Ready));
    }

    private static async Task<IResult> Ready(Database database, CancellationToken ct)
    {
        try
        {
            return await database.IsReady(ct)
                ? Results.Text("ready")
                : Results.Text("the database is not up to date", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
