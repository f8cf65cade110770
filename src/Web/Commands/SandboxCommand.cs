using System.CommandLine;
using CreatorFlow.Sandbox;

namespace CreatorFlow.Web.Commands;

/// <summary><c>sandbox</c>: the simulators alone, for other programs to be tested against.</summary>
internal static class SandboxCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var url = CommonOptions.Url("http://127.0.0.1:5071");
        var orders = CommonOptions.Orders();
        var limit = new Option<int?>("--limit") { Description = "Place so many orders and stop." };
        var seed = CommonOptions.Seed();
        var rate = new Option<double>("--rate") { Description = "Orders a second.", DefaultValueFactory = _ => 0.5 };
        var shops = new Option<int>("--shops")
        {
            Description = "Shops of the simulated seller.", DefaultValueFactory = _ => 1,
        };
        var regions = new Option<string>("--regions")
        {
            Description = $"Regions of the shops with commas: {KnownRegions("or")}.", DefaultValueFactory = _ => "US",
        };
        regions.Validators.Add(result =>
        {
            if (result.GetValue(regions)!.Split(',', StringSplitOptions.TrimEntries)
                .Except(SandboxOptions.KnownRegions).Any())
            {
                result.AddError($"--regions takes {KnownRegions("and")} with commas.");
            }
        });
        var platformShare = new Option<double>("--platform-share")
        {
            Description = "Share of the orders that the platform sells the label for.", DefaultValueFactory = _ => 0,
        };
        var command = new Command("sandbox", "Run the simulators of TikTok Shop and UPS alone.")
        {
            data, url, orders, limit, seed, rate, shops, regions, platformShare,
        };

        command.SetAction((parsed, ct) => Guarded.Run(async () =>
        {
            await using var sandbox = await SandboxHost.Start(
                new SandboxOptions
                {
                    DataFolder = Path.Combine(parsed.GetValue(data)!, "sandbox"),
                    Url = parsed.GetValue(url)!,
                    OrdersFolder = parsed.GetValue(orders),
                    Limit = parsed.GetValue(limit),
                    Seed = parsed.GetValue(seed),
                    OrdersPerSecond = parsed.GetValue(rate),
                    Shops = parsed.GetValue(shops),
                    Regions = parsed.GetValue(regions)!.Split(',', StringSplitOptions.TrimEntries),
                    PlatformShippedShare = parsed.GetValue(platformShare),
                },
                TimeProvider.System,
                null,
                ct);
            await Console.Out.WriteLineAsync($"The simulators listen at {sandbox.Url}");
            await Console.Out.WriteLineAsync(
                $"App key {sandbox.App.Key}, secret {sandbox.App.Secret}, service {sandbox.App.ServiceId}");
            await Task.Delay(Timeout.InfiniteTimeSpan, ct);
            return 0;
        }));
        return command;
    }

    private static string KnownRegions(string last) =>
        $"{string.Join(", ", SandboxOptions.KnownRegions.SkipLast(1))} {last} {SandboxOptions.KnownRegions[^1]}";
}
