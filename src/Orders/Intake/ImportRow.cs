using System.Text.Json;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Orders.Intake;

/// <summary>What became of an order of a file. Kept as text; never rename one.</summary>
internal enum ImportResult
{
    /// <summary>Not looked at yet.</summary>
    Waiting,

    /// <summary>May be taken in.</summary>
    Good,

    /// <summary>Something is wrong with it; the problems say what.</summary>
    Bad,

    /// <summary>There was an order by hand with this number before; it is left as it is.</summary>
    Known,

    /// <summary>It was not chosen.</summary>
    Left,

    /// <summary>Taken in.</summary>
    Made,
}

/// <summary>A row of a file with orders. Rows with one number are one order, told by the first of them.</summary>
internal sealed class ImportRow : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public Guid ImportId { get; init; }

    /// <summary>On which line of the file it begins.</summary>
    public int Line { get; init; }

    /// <summary>The line of the first row of the same order; 0 until the rows are sorted.</summary>
    public int First { get; private set; }

    public string Number { get; private set; } = "";

    /// <summary>The cells as JSON.</summary>
    public string Cells { get; init; } = "[]";

    public ImportResult Result { get; private set; }

    /// <summary>Codes, facts and fields of what is wrong, as JSON.</summary>
    public string? Problems { get; private set; }

    public Guid? OrderId { get; private set; }

    public IReadOnlyList<string> CellTexts => JsonSerializer.Deserialize<List<string>>(Cells)!;

    public IReadOnlyList<RowProblem> AllProblems =>
        Problems is null ? [] : JsonSerializer.Deserialize<List<RowProblem>>(Problems)!;

    public static ImportRow Of(Guid workspaceId, Guid importId, CsvRow row) => new()
    {
        WorkspaceId = workspaceId,
        ImportId = importId,
        Line = row.Line,
        Cells = JsonSerializer.Serialize(row.Cells),
    };

    public void Sort(string number, int first)
    {
        (Number, First, Result, Problems) = (number, first, ImportResult.Waiting, null);
    }

    public void Refuse(IEnumerable<(int Line, Problem Problem)> problems)
    {
        Result = ImportResult.Bad;
        Problems = JsonSerializer.Serialize(problems.Select(own => RowProblem.Of(own.Line, own.Problem)));
    }

    public void Accept() => Result = ImportResult.Good;

    public void Know(Guid orderId) => (Result, OrderId) = (ImportResult.Known, orderId);

    public void Take(Guid orderId) => (Result, OrderId) = (ImportResult.Made, orderId);
}

/// <summary>What is wrong on a line.</summary>
/// <param name="Kept">The code and facts of the problem.</param>
internal sealed record RowProblem(int Line, string Kept, string? Field)
{
    public Problem Problem => Reason.FromJson(Kept) is var kept
        ? new(kept.Code, ProblemKind.Invalid, kept.Code) { Facts = kept.Facts, Field = Field }
        : throw new InvalidOperationException("A problem without a code.");

    public static RowProblem Of(int line, Problem problem) =>
        new(line, new Reason(problem.Code) { Facts = problem.Facts }.ToJson(), problem.Field);
}
