using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CreatorFlow.Tidy.Source;

/// <summary>What is started on the side in a module is lost with the process: it goes to the job queue.</summary>
internal sealed class WorkIsQueued : FileRule
{
    private static readonly string[] OnTheSide = ["Task.Run", "Task.Factory.StartNew", "ThreadPool.QueueUserWorkItem"];

    public override IReadOnlyList<Specimen> Bad =>
    [
        Specimen.Of("src/Orders/A.cs", "class A { void M() => Task.Run(() => M()); }"),
        Specimen.Of("src/Shipping/A.cs", "class A { void M() => ThreadPool.QueueUserWorkItem(_ => M()); }"),
        Specimen.Of("src/Shipping/A.cs", "class A { void M() => Task.Factory.StartNew(M); }"),
    ];

    public override IReadOnlyList<Specimen> Good =>
        [Specimen.Of("src/Orders/A.cs", "class A { Task M() => shipOrder.Run(id); }")];

    public override bool Judges(string path) => IsCSharp(path) && IsIn(path, "src/") && !IsIn(path, "src/Web/");

    protected override IEnumerable<Finding> FindingsIn(SourceFile file) =>
        file.Nodes<MemberAccessExpressionSyntax>()
            .Where(access => OnTheSide.Contains(access.ToString()))
            .Select(access => file.At(access, $"{access}: give it to the job queue"));
}
