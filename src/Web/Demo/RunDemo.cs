using CreatorFlow.Web.Commands;

namespace CreatorFlow.Web.Demo;

/// <summary>Runs the demo to its end: a headless one ends by itself, a watched one when it is stopped.</summary>
internal static class RunDemo
{
    public static async Task<int> Run(DemoSettings demo, CancellationToken ct)
    {
        if (demo is { Headless: true, OrdersFolder: null, Limit: null })
        {
            throw new CommandRefused("a headless run needs an end: give --limit or --orders.");
        }

        if (demo.OrdersFolder is not null && !File.Exists(Path.Combine(demo.OrdersFolder, "orders.csv.gz")))
        {
            throw new CommandRefused(
                $"{demo.OrdersFolder} holds no orders.csv.gz. "
                + "Name a folder with orders.csv.gz, lines.csv.gz and products.csv.gz.");
        }

        await using var world = await DemoWorld.Start(demo, ct);
        var sandbox = SandboxControl.Of(world.App.Services, world.Sandbox.Url);
        var workspaceId = await new DemoSetup(
            world.App.Services, sandbox, world.Sandbox.Url, demo.IsScripted ? 0 : demo.Past)
        {
            Unattended = demo.IsScripted,
        }.Run(ct);

        if (demo.Headless)
        {
            return await Headless(demo, world, sandbox, workspaceId, ct);
        }

        Greet(demo, world);
        await world.App.WaitForShutdownAsync(ct);
        return 0;
    }

    private static async Task<int> Headless(
        DemoSettings demo, DemoWorld world, SandboxControl sandbox, Guid workspaceId, CancellationToken ct)
    {
        var (addsUp, report) = await new HeadlessRun(demo, world, sandbox, workspaceId).Run(ct);

        if (demo.Json)
        {
            Guarded.PrintJson(report);
        }
        else
        {
            await Console.Out.WriteLineAsync(report.ToString());
        }

        return addsUp ? 0 : 1;
    }

    private static void Greet(DemoSettings demo, DemoWorld world)
    {
        if (demo.Json)
        {
            Guarded.PrintJson(new
            {
                ready = true, url = world.Url, sandbox = world.Sandbox.Url,
                email = DemoSetup.Email, password = DemoSetup.Password,
            });
            return;
        }

        Console.Out.WriteLine(
            $"""

              CreatorFlow   {world.Url}
              Sign in       {DemoSetup.Email}   {DemoSetup.Password}
              Simulators    {world.Sandbox.Url}

              Orders arrive by themselves. Stop with Ctrl+C; started again on the same folder it goes on.
            """);
        Console.Out.Flush();
    }
}
