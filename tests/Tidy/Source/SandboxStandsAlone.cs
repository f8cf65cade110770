using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CreatorFlow.Tidy.Source;

/// <summary>
/// The simulators speak the vendors' wire formats from the vendors' documents. If they shared a line with the product,
/// both could be wrong in the same way and no test would see it.
/// </summary>
internal sealed class SandboxStandsAlone : FileRule
{
    public override IReadOnlyList<Specimen> Bad =>
    [
        Specimen.Of("sandbox/A.cs", "using CreatorFlow.Platform;"),
        Specimen.Of("sandbox/A.cs", "class A { CreatorFlow.Orders.Order order; }"),
        Specimen.Of("sandbox/Sandbox.csproj", "<Compile Include=\"../src/Platform/Money.cs\" />"),
    ];

    public override IReadOnlyList<Specimen> Good =>
        [Specimen.Of("sandbox/A.cs", "using System;\nnamespace CreatorFlow.Sandbox.TikTokShop;")];

    public override bool Judges(string path) => IsIn(path, "sandbox/") && Ends(path, ".cs", ".csproj");

    protected override IEnumerable<Finding> FindingsIn(SourceFile file) =>
        IsCSharp(file.Path)
            ? file.Nodes<QualifiedNameSyntax>()
                .Where(name => name.Left.ToString() == "CreatorFlow" && name.Right.Identifier.ValueText != "Sandbox")
                .Select(name => file.At(name, $"{name}: the sandbox knows nothing of the product"))
            : file.LinesWhere(line => line.Contains("../", StringComparison.Ordinal), "reaches outside the sandbox");
}
