using System.Text.Json;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Orders.Intake;

/// <summary>
/// A file with orders: first its columns are named, then each order is looked at, then a person takes them in.
/// <see cref="Reached"/> is the line up to which the step at work is through.
/// </summary>
internal sealed class OrderImport : IInWorkspace
{
    public Guid WorkspaceId { get; private set; }

    public Guid Id { get; private set; }

    public string FileName { get; private set; } = "";

    public ImportState State { get; private set; }

    /// <summary>The heads of the columns as JSON.</summary>
    public string Heads { get; private set; } = "[]";

    /// <summary>Which column holds which field, as JSON; empty until they are named.</summary>
    public string Columns { get; private set; } = "{}";

    /// <summary>It was no UTF-8: names may be spelled wrong.</summary>
    public bool IsGuessed { get; private set; }

    public int Rows { get; private set; }

    public int Reached { get; private set; }

    /// <summary>Orders in the file.</summary>
    public int Orders { get; private set; }

    /// <summary>Orders with something wrong.</summary>
    public int Bad { get; private set; }

    /// <summary>Orders that were there before.</summary>
    public int Known { get; private set; }

    /// <summary>Orders to take in: those that were chosen, once they are.</summary>
    public int Good { get; private set; }

    public int Made { get; private set; }

    public ActorKind ByKind { get; private set; }

    public string ByName { get; private set; } = "";

    public Guid? ByUserId { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Guards against two writers at once.</summary>
    public int Version { get; private set; }

    public Actor By => new(ByKind, ByName, ByUserId);

    public IReadOnlyList<string> HeadNames => JsonSerializer.Deserialize<List<string>>(Heads)!;

    public ImportColumns Named => ImportColumns.FromJson(Columns);

    public bool IsOver => State is ImportState.Done or ImportState.Stopped;

    /// <summary>A job works on it.</summary>
    public bool IsAtWork => State is ImportState.Sorting or ImportState.Checking or ImportState.Running;

    public static OrderImport Of(
        Guid workspaceId, string fileName, IReadOnlyList<string> heads, bool isGuessed, int rows, Actor by,
        DateTimeOffset at) => new()
        {
            WorkspaceId = workspaceId,
            Id = Ids.New(at),
            FileName = fileName,
            Heads = JsonSerializer.Serialize(heads),
            IsGuessed = isGuessed,
            Rows = rows,
            ByKind = by.Kind,
            ByName = by.Name,
            ByUserId = by.UserId,
            StartedAt = at,
        };

    /// <summary>The columns are named, for the first time or anew: every order is to be looked at.</summary>
    public Problem? Name(ImportColumns columns)
    {
        if (State is not (ImportState.Mapping or ImportState.Checked))
        {
            return ImportProblems.NotNow(State);
        }

        if (columns.Missing(HeadNames.Count) is { } missing)
        {
            return missing;
        }

        Columns = columns.ToJson();
        (Orders, Bad, Known, Good) = (0, 0, 0, 0);
        Go(ImportState.Sorting);
        return null;
    }

    /// <summary>The rows up to this line are through.</summary>
    public void Pass(int line)
    {
        Reached = line;
        Version++;
    }

    public void Sorted(int orders)
    {
        Orders = orders;
        Go(ImportState.Checking);
    }

    public void Count(int good, int bad, int known)
    {
        (Good, Bad, Known) = (Good + good, Bad + bad, Known + known);
        Version++;
    }

    public void Checked() => Go(ImportState.Checked);

    /// <param name="chosen">So many orders are to be taken in.</param>
    public Problem? Start(int chosen)
    {
        if (State != ImportState.Checked)
        {
            return ImportProblems.NotNow(State);
        }

        if (chosen == 0)
        {
            return ImportProblems.NothingToTake();
        }

        Good = chosen;
        Go(ImportState.Running);
        return null;
    }

    /// <summary>Taken in; what turned out bad or known meanwhile is counted there instead.</summary>
    public OrdersFileAdvanced Take(int made, int bad, int known)
    {
        (Made, Bad, Known, Good) = (Made + made, Bad + bad, Known + known, Good - bad - known);
        Version++;
        return new(Good, Made, Bad, Known);
    }

    public OrdersFileEnded End(DateTimeOffset at)
    {
        Go(ImportState.Done);
        EndedAt = at;
        return new(FileName, Made, Bad, Known, false);
    }

    public Result<OrdersFileEnded> Stop(DateTimeOffset at)
    {
        if (IsOver)
        {
            return ImportProblems.NotNow(State);
        }

        Go(ImportState.Stopped);
        EndedAt = at;
        return new OrdersFileEnded(FileName, Made, Bad, Known, true);
    }

    private void Go(ImportState to)
    {
        (State, Reached) = (to, 0);
        Version++;
    }
}

/// <summary>Where a file with orders stands. Kept as text; never rename one.</summary>
internal enum ImportState
{
    /// <summary>A person names its columns.</summary>
    Mapping,

    /// <summary>Its rows are put together to orders.</summary>
    Sorting,

    /// <summary>Each order is looked at.</summary>
    Checking,

    /// <summary>A person says which are taken in.</summary>
    Checked,

    /// <summary>They are taken in.</summary>
    Running,

    /// <summary>All that were chosen have their result.</summary>
    Done,

    /// <summary>A person stopped it; what was taken in stays.</summary>
    Stopped,
}
