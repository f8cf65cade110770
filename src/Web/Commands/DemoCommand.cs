using System.CommandLine;
using CreatorFlow.Web.Demo;

namespace CreatorFlow.Web.Commands;

/// <summary>
/// <c>demo</c>: CreatorFlow with its simulators, to look at, or headless from the first order to the last.
/// </summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var database = CommonOptions.Database();
        var url = CommonOptions.Url("http://127.0.0.1:5070");
        var json = CommonOptions.Json();
        var verbose = CommonOptions.Verbose();
        var sandboxUrl = new Option<string>("--sandbox-url")
        {
            Description = "Where the simulators listen.", DefaultValueFactory = _ => "http://127.0.0.1:5071",
        };
        var publicUrl = CommonOptions.PublicUrl();
        var port = new Option<int?>("--port")
        {
            Description = "Short for --url on 127.0.0.1; 0 takes a free port for both addresses.",
        };
        var headless = new Option<bool>("--headless")
        {
            Description = "Run through without a person, verify, and end.",
        };
        var orders = CommonOptions.Orders();
        var limit = new Option<int?>("--limit") { Description = "Place so many orders and stop." };
        var seed = CommonOptions.Seed();
        var rate = new Option<double>("--rate") { Description = "Orders a second.", DefaultValueFactory = _ => 0.5 };
        var past = new Option<int>("--past")
        {
            Description = "Orders of the two weeks before the first start.", DefaultValueFactory = _ => 600,
        };
        var plain = new Option<bool>("--plain") { Description = "Progress as lines instead of a bar." };
        var command = new Command("demo", "Run CreatorFlow with simulated TikTok Shop and UPS.")
        {
            data, database, url, publicUrl, sandboxUrl, port, headless, orders, limit, seed, rate, past, json, plain,
            verbose,
        };

        command.SetAction((parsed, ct) => Guarded.Run(() =>
        {
            var (folder, isHeadless) = (parsed.GetValue(data)!, parsed.GetValue(headless));
            var chosen = isHeadless ? 0 : parsed.GetValue(port);
            return RunDemo.Run(
                new DemoSettings
                {
                    DataFolder = folder,
                    Database = CommonOptions.Address(parsed.GetValue(database), folder),
                    Url = chosen is { } own ? $"http://127.0.0.1:{own}" : parsed.GetValue(url)!,
                    SandboxUrl = chosen is null ? parsed.GetValue(sandboxUrl)! : "http://127.0.0.1:0",
                    PublicUrl = parsed.GetValue(publicUrl),
                    OrdersFolder = parsed.GetValue(orders),
                    Limit = parsed.GetValue(limit),
                    Seed = parsed.GetValue(seed),
                    Rate = parsed.GetValue(rate),
                    Past = parsed.GetValue(past),
                    Headless = isHeadless,
                    Json = parsed.GetValue(json), Plain = parsed.GetValue(plain),
                    Verbose = parsed.GetValue(verbose),
                },
                ct);
        }));
        return command;
    }
}
