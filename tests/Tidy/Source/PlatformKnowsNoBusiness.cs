using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CreatorFlow.Tidy.Source;

/// <summary>The platform would serve another trade as well: nothing in it is named after ours.</summary>
internal sealed class PlatformKnowsNoBusiness : FileRule
{
    private static readonly string[] BusinessWords =
    [
        "Order", "Orders", "Shipment", "Shipments", "Parcel", "Parcels", "Label", "Labels", "Carrier", "Carriers",
        "Tracking", "Sku", "Skus", "Stock", "Inventory", "Warehouse", "Reservation", "Reservations", "Buyer", "Seller",
        "Shop", "Product", "Products",
    ];

    /// <summary>Files that name our trade on purpose.</summary>
    private static readonly Dictionary<string, string> Excused = new(StringComparer.Ordinal)
    {
        ["src/Platform/Actor.cs"] = "the kinds of hands that make changes are shown to people by their name",
    };

    public override IReadOnlyList<Specimen> Bad =>
    [
        Specimen.Of("src/Platform/Jobs/A.cs", "class OrderJob;"),
        Specimen.Of("src/Platform/A.cs", "class A { string SkuCode { get; } }"),
        Specimen.Of("src/Platform/A.cs", "class A { void ShipLabel() { } }"),
        Specimen.Of("src/Platform/A.cs", "enum A { Carrier }"),
        Specimen.Of("src/Platform/A.cs", "record A(string Warehouse);"),
        Specimen.Of("src/Platform/A.cs", "class A { private int stock; }"),
        Specimen.Of("src/Platform/Orders/A.cs", "namespace CreatorFlow.Platform.Orders;"),
    ];

    public override IReadOnlyList<Specimen> Good =>
        [Specimen.Of("src/Platform/A.cs", "class A { void M() => rows.OrderBy(r => r.Id); int Ordered; } // an order")];

    public override bool Judges(string path) =>
        IsIn(path, "src/Platform/") && IsCSharp(path) && !Excused.ContainsKey(path);

    protected override IEnumerable<Finding> FindingsIn(SourceFile file) =>
        from name in DeclaredNames(file)
        from word in BusinessWords
        where Words.Holds(name.ValueText, word)
        select file.At(name, $"{name.ValueText}: {word} is a word of the business");

    private static IEnumerable<SyntaxToken> DeclaredNames(SourceFile file) =>
        file.Nodes<SyntaxNode>().Select(NameOf).Where(name => name != default);

    private static SyntaxToken NameOf(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier,
        DelegateDeclarationSyntax type => type.Identifier,
        MethodDeclarationSyntax method => method.Identifier,
        PropertyDeclarationSyntax property => property.Identifier,
        EnumMemberDeclarationSyntax member => member.Identifier,
        ParameterSyntax parameter => parameter.Identifier,
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } field => field.Identifier,
        BaseNamespaceDeclarationSyntax space => space.Name.GetLastToken(),
        _ => default,
    };
}
