using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Tenancy;
using CreatorFlow.Web.Commands;

namespace CreatorFlow.Web.Exports;

/// <summary>A file that was written: the orders of one workspace.</summary>
internal sealed record ExportedFile(string Workspace, string File, int Orders);

/// <summary>
/// Writes the orders of one workspace or of all into a folder of their own, a file for each, for whoever moves to
/// another program. The database may be in use meanwhile. A file that bears its name is whole.
/// </summary>
internal sealed class ExportHistory(IServiceProvider services)
{
    private const string Unfinished = ".part";

    /// <param name="wanted">The workspace by id or name; null for all.</param>
    public async Task<IReadOnlyList<ExportedFile>> Run(
        string folder, string form, string? wanted, DateOnly? since, CancellationToken ct)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new CommandRefused(
                $"{folder} is not empty: an export goes into a folder of its own. Name a new one.");
        }

        var files = new List<ExportedFile>();

        foreach (var workspace in await Workspaces(wanted, ct))
        {
            files.Add(await Write(workspace, folder, form, since, ct));
        }

        return files;
    }

    private async Task<IReadOnlyList<Workspace>> Workspaces(string? wanted, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var all = await scope.ServiceProvider.GetRequiredService<IWorkspaces>().All(ct);

        if (wanted is null)
        {
            return all;
        }

        var meant = all.Where(own => own.Id.ToString() == wanted || own.Name == wanted).ToList();
        return meant.Count switch
        {
            1 => meant,
            0 => throw new CommandRefused(
                $"there is no workspace \"{wanted}\". There are: {string.Join(", ", all.Select(own => own.Name))}."),
            _ => throw new CommandRefused(
                $"{meant.Count} workspaces are called \"{wanted}\". Name one by id: "
                + string.Join(", ", meant.Select(own => own.Id)) + "."),
        };
    }

    private async Task<ExportedFile> Write(
        Workspace workspace, string folder, string form, DateOnly? since, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkspaceScope>().Enter(workspace.Id);
        var export = scope.ServiceProvider.GetRequiredService<IExportOrders>();
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"orders-{workspace.Id:N}.{form}");

        try
        {
            int orders;

            await using (var writer = new StreamWriter(file + Unfinished))
            {
                if ((await export.Write(form, since, writer, ct)).Refused(out var problem, out orders))
                {
                    throw new CommandRefused(problem);
                }
            }

            File.Move(file + Unfinished, file);
            return new(workspace.Name, file, orders);
        }
        catch
        {
            File.Delete(file + Unfinished);
            throw;
        }
    }
}
