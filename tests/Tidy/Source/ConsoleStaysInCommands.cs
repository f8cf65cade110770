using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CreatorFlow.Tidy.Source;

/// <summary>Standard output belongs to the command that runs: whatever else wants to speak logs.</summary>
internal sealed class ConsoleStaysInCommands : FileRule
{
    public override IReadOnlyList<Specimen> Bad =>
    [
        Specimen.Of("src/Orders/A.cs", "class A { void M() => Console.WriteLine(1); }"),
        Specimen.Of("sandbox/A.cs", "class A { void M() => System.Console.Error.Write(1); }"),
        Specimen.Of("src/Web/Program.cs", "Console.WriteLine(1);"),
    ];

    public override IReadOnlyList<Specimen> Good =>
    [
        Specimen.Of("src/Web/Commands/ServeCommand.cs", "class A { void M() => Console.WriteLine(1); }"),
        Specimen.Of("src/Web/Demo/RunDemo.cs", "class A { void M() => Console.WriteLine(1); }"),
    ];

    public override bool Judges(string path) =>
        IsCSharp(path) && (IsIn(path, "src/") || IsIn(path, "sandbox/")) && !IsIn(path, "src/Web/Commands/")
        && !IsIn(path, "src/Web/Demo/");

    protected override IEnumerable<Finding> FindingsIn(SourceFile file) =>
        file.Nodes<MemberAccessExpressionSyntax>()
            .Where(access => access.Expression.ToString() is "Console" or "System.Console")
            .Select(access => file.At(access, $"{access}: only a command writes to the console"));
}
