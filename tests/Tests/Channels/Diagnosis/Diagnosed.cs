using CreatorFlow.Channels.Diagnosis;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Diagnosis;

/// <summary>Connections that are looked through.</summary>
internal static class Diagnosed
{
    private static readonly Actor Ann = Actor.Person(Ids.New(TestClock.Start), "Ann");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Asks for a look and lets it run once.</summary>
    public static async Task<ReportedShop> Diagnose(this ChannelWorld world, Guid shopId)
    {
        (await world.Ask(shopId)).Ok.ShouldBeTrue();
        (await world.RunJobs(RunChecks.JobKind)).ShouldBe(1);
        return await world.Report(shopId);
    }

    public static Task<Result<Guid>> Ask(this ChannelWorld world, Guid shopId, Guid? workspaceId = null) =>
        world.With<DiagnoseShop, Result<Guid>>(diagnose => diagnose.Run(shopId, Ann, Ct), workspaceId);

    public static Task<ReportedShop> Report(this ChannelWorld world, Guid shopId) =>
        world.With<ShopReport, ReportedShop>(async report => (await report.Run(shopId, Ct))!);

    public static ShopCheck Of(this ReportedShop report, CheckName name) =>
        report.Checks.Single(check => check.Name == name);
}
