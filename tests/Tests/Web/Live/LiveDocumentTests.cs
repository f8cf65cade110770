using System.Text.Json;
using CreatorFlow.Platform.Live;
using CreatorFlow.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Web.Live;

/// <summary>docs/concepts/live.md lists what the code tells, no more and no less.</summary>
public sealed class LiveDocumentTests
{
    /// <summary>The channels that are promised by name.</summary>
    private static readonly string[] Promised =
    [
        "alerts:critical_events", "alerts:unified_notifications", "analytics:real_time_insights",
        "automation:cross_system_status", "dashboard:admin_updates", "dashboard:creator_updates",
        "dashboard:performance_metrics", "inventory:stock_changes", "inventory:stock_updates", "orders:live_updates",
        "orders:status_changes", "shipping:carrier_health", "shipping:carrier_updates", "shipping:label_processing",
        "system:health_aggregate", "system:health_metrics", "tiktok:api_events", "tiktok:platform_events",
        "tiktok:viral_events", "workflows:execution_events",
    ];

    [Fact]
    public async Task Every_channel_event_and_field_stands_in_the_document_and_nothing_else()
    {
        var (_, told) = await Code();
        var written = File.ReadLines(Path.Combine(Checkout.Root, "docs", "concepts", "live.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Contains(':'))
            .Select(line => string.Join(" | ", line.Trim('|', ' ').Split('|').Take(4).Select(cell => cell.Trim())))
            .ToList();

        written.Except(told).ShouldBeEmpty("superfluous in the document");
        told.Except(written).ShouldBeEmpty("missing in the document");
        written.Count.ShouldBe(told.Count);
    }

    [Fact]
    public async Task Every_promised_channel_exists()
    {
        var (names, _) = await Code();

        Promised.Except(names).ShouldBeEmpty();
        Promised.Length.ShouldBe(20);
    }

    private static async Task<(List<string> Names, List<string> Rows)> Code()
    {
        var folder = Directory.CreateTempSubdirectory("creatorflow-live-").FullName;

        try
        {
            await using var app = LiveNode.Build(folder);
            var channels = app.Services.GetRequiredService<LiveChannels>();
            var events = from channel in channels.Events
                         from told in channel.Events
                         select Row(channel.Name, channels, told.Name, told.Payload);
            var values = channels.Values.Select(own => Row(own.Channel, channels, "values", own.Payload));
            return ([.. channels.Names], [.. events.Concat(values)]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Row(string channel, LiveChannels channels, string name, Type payload) =>
        $"`{channel}` | `{channels.PermissionOf(channel)}` | `{name}` | "
        + string.Join(", ", payload.GetProperties().Where(own => own.GetMethod!.IsPublic)
            .Select(own => $"`{JsonNamingPolicy.CamelCase.ConvertName(own.Name)}`"));
}
