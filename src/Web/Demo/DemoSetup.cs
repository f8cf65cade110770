using CreatorFlow.Automation.Contracts;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Tenancy;
using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Web.Demo;

/// <summary>
/// Does by program what a new seller does by hand: a workspace, a carrier account, a connected shop. Repeating it on
/// the same data is harmless: the shop is connected anew, so that webhooks find today's address.
/// </summary>
internal sealed class DemoSetup(IServiceProvider services, SandboxControl sandbox, string sandboxUrl, int past)
{
    public const string Email = "demo@creatorflow.example";
    public const string Password = "northern-lights-7";

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);
    private static readonly Address Warehouse = new(
        "Aurora Goods", "1200 W Fulton Market", null, "Chicago", "IL", "60607", "US", "3125550142");

    /// <summary>A run that nobody sits at: no order waits for a person's approval.</summary>
    public bool Unattended { get; init; } = true;

    /// <summary>Orders that are ready are shipped by themselves.</summary>
    public bool Ships { get; init; } = true;

    /// <summary>Returns the workspace.</summary>
    public async Task<Guid> Run(CancellationToken ct)
    {
        var workspaceId = await Workspace(ct);
        await LetAllPass(workspaceId, ct);
        await UseCarrier(workspaceId, ct);
        await GivePast(ct);
        await ConnectShop(workspaceId, ct);

        if (Ships)
        {
            await StartAutomation(workspaceId, ct);
        }

        await AwaitCatalogue(workspaceId, ct);
        await sandbox.Resume(ct);
        return workspaceId;
    }

    private async Task<Guid> Workspace(CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var workspaces = scope.ServiceProvider.GetRequiredService<IWorkspaces>();
        return await workspaces.All(ct) is [var first, ..]
            ? first.Id
            : Accepted(await workspaces.Create("Aurora Goods", Email, "Ada Aurora", Password, ct));
    }

    private async Task LetAllPass(Guid workspaceId, CancellationToken ct)
    {
        if (Unattended)
        {
            await using var scope = In(workspaceId);
            await scope.ServiceProvider.GetRequiredService<IOrderReviews>().AskForNone(Actor.System, ct);
        }
    }

    private async Task UseCarrier(Guid workspaceId, CancellationToken ct)
    {
        await using var scope = In(workspaceId);
        var account = new UpsAccountSettings("ups-sandbox-client", "ups-sandbox-secret", "CF0001", new Uri(sandboxUrl));
        var setup = scope.ServiceProvider.GetRequiredService<IShippingSetup>();
        Accepted(await setup.UseUps(account, Warehouse, Actor.System, ct));
    }

    /// <summary>Who connects a shop has sold before: there is something to look at at once.</summary>
    private async Task GivePast(CancellationToken ct)
    {
        if (past > 0 && (await sandbox.State(ct)).GetProperty("orders").GetInt32() == 0)
        {
            await sandbox.GivePast(past, ct);
            await sandbox.AskForReturns(ct);
        }
    }

    private async Task ConnectShop(Guid workspaceId, CancellationToken ct)
    {
        await using var scope = In(workspaceId);
        var shops = scope.ServiceProvider.GetRequiredService<IConnectShops>();
        var consent = await shops.Start("tiktokshop", Actor.System, ct);
        var (code, state) = await sandbox.Approve(consent, ct);
        Accepted(await shops.Finish(code, state, Actor.System, ct));
    }

    private async Task StartAutomation(Guid workspaceId, CancellationToken ct)
    {
        await using var scope = In(workspaceId);
        await using var work = await scope.ServiceProvider.GetRequiredService<AppDb>().Begin(ct);
        await scope.ServiceProvider.GetRequiredService<IAutomationSwitch>().Start(ct);
        await work.Commit(ct);
    }

    private async Task AwaitCatalogue(Guid workspaceId, CancellationToken ct)
    {
        var wanted = (await sandbox.State(ct)).GetProperty("skus").GetInt32();
        var patience = new Patience(LookEvery);

        while (await KnownSkus(workspaceId, ct) is var known && known < wanted)
        {
            if (!await patience.Lasts(known, ct))
            {
                throw new TimeoutException(
                    $"The shop lists {wanted} SKUs, {known} are known here, and no more came for "
                        + $"{patience.Seconds:0} s.");
            }
        }
    }

    private async Task<int> KnownSkus(Guid workspaceId, CancellationToken ct)
    {
        await using var scope = In(workspaceId);
        return await scope.ServiceProvider.GetRequiredService<ICatalogue>().Count(ct);
    }

    private AsyncServiceScope In(Guid workspaceId)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkspaceScope>().Enter(workspaceId);
        return scope;
    }

    private static T Accepted<T>(Result<T> result) =>
        result.Refused(out var problem, out var value) ? throw new Commands.CommandRefused(problem) : value;
}
