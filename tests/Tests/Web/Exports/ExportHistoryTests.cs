using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;
using CreatorFlow.Web.Commands;
using CreatorFlow.Web.Exports;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Web.Exports;

public sealed class ExportHistoryTests
{
    private static readonly string[] Numbers = ["1001", "1002", "1003"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Each_workspace_gets_a_whole_file_of_its_own_orders(string database)
    {
        await using var site = await Site.Open(database);
        var other = await Another(site, "Ben's kettles");
        await Imported(site);
        var folder = Folder();

        var files = await Export(site).Run(folder, "jsonl", null, null, Ct);

        files.ShouldBe(
        [
            new("Ana's kettles", Path.Combine(folder, $"orders-{site.Orders.World.WorkspaceId:N}.jsonl"), 3),
            new("Ben's kettles", Path.Combine(folder, $"orders-{other:N}.jsonl"), 0),
        ]);
        Directory.GetFiles(folder).Order().ShouldBe(files.Select(own => own.File).Order());
        var lines = await File.ReadAllLinesAsync(files[0].File, Ct);
        Numbers.ShouldAllBe(number => lines.Count(line => line.Contains($"\"number\":\"{number}\"")) == 1);
        (await File.ReadAllTextAsync(files[1].File, Ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_workspace_by_name_from_a_day_on_as_rows()
    {
        await using var site = await Site.Open();
        await Another(site, "Ben's kettles");
        await Imported(site);

        var file = (await Export(site).Run(
            Folder(), "csv", "Ana's kettles", DateOnly.FromDateTime(TestClock.Start.UtcDateTime), Ct))
            .ShouldHaveSingleItem();

        file.Orders.ShouldBe(2);
        (await File.ReadAllLinesAsync(file.File, Ct)).Length.ShouldBe(3);
    }

    [Fact]
    public async Task What_cannot_be_exported_leaves_nothing_behind()
    {
        await using var site = await Site.Open();
        var twin = await Another(site, "Ana's kettles");
        var (folder, full) = (Folder(), Folder());
        Directory.CreateDirectory(full);
        await File.WriteAllTextAsync(Path.Combine(full, "mine.txt"), "mine", Ct);

        (await Refusal(folder, "xls", null)).ShouldContain("\"xls\" is no form of export");
        (await Refusal(folder, "csv", "Cleo's")).ShouldContain("there is no workspace \"Cleo's\"");
        (await Refusal(folder, "csv", "Ana's kettles")).ShouldContain(twin.ToString());
        (await Refusal(full, "csv", null)).ShouldContain("is not empty");

        (Directory.Exists(folder) ? Directory.GetFiles(folder) : []).ShouldBeEmpty();
        Directory.GetFiles(full).ShouldBe([Path.Combine(full, "mine.txt")]);

        async Task<string> Refusal(string to, string form, string? workspace) =>
            (await Should.ThrowAsync<CommandRefused>(() => Export(site).Run(to, form, workspace, null, Ct))).Message;
    }

    private static ExportHistory Export(Site site) => new(site.Orders.World.Services);

    private static string Folder() =>
        Path.Combine(Directory.CreateTempSubdirectory("creatorflow-export-").FullName, "out");

    /// <summary>Two of today and one of long ago.</summary>
    private static async Task Imported(Site site)
    {
        await site.Orders.Imported(OrderWorld.Told(Numbers[0]) with { PlacedAt = TestClock.Start.AddDays(-40) });
        await site.Orders.Imported(OrderWorld.Told(Numbers[1]) with { PlacedAt = TestClock.Start });
        await site.Orders.Imported(OrderWorld.Told(Numbers[2]) with { PlacedAt = TestClock.Start });
    }

    private static async Task<Guid> Another(Site site, string name)
    {
        await using var scope = site.Orders.World.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IWorkspaces>().Create(
            name, $"{Ids.New(TestClock.Start):N}@example.com", "Ben", "a-long-password-2", Ct)).Value;
    }
}
