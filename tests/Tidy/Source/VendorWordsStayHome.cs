using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CreatorFlow.Tidy.Source;

/// <summary>Vendor words stop at the mapping, so that a channel or carrier is added without touching others.</summary>
internal sealed partial class VendorWordsStayHome : FileRule
{
    private static readonly (string Home, string[] Words)[] Vendors =
    [
        ("src/Channels/TikTokShop/", ["Tik", "Tok"]),
        ("src/Shipping/Ups/", ["Ups"]),
        ("src/Shipping/FedEx/", ["Fed", "Ex"]),
        ("src/Shipping/Usps/", ["Usps"]),
        ("src/Shipping/Dhl/", ["Dhl"]),
        ("src/Billing/Stripe/", ["Stripe"]),
    ];

    /// <summary>Besides the vendor's folder: where its settings are stated, and where the adapter is chosen.</summary>
    private static readonly Dictionary<string, string> Excused = new(StringComparer.Ordinal)
    {
        ["src/Channels/Contracts/ChannelsOptions.cs"] = "the operator's settings name each channel's application",
        ["src/Channels/ChannelsEndpoints.cs"] = "each channel calls an address of its own",
        ["src/Shipping/Contracts/IShippingSetup.cs"] = "each carrier's account has settings of its own",
        ["src/Shipping/Accounts/CarrierAccount.cs"] = "the kinds of accounts there are",
        ["src/Shipping/Accounts/CarrierDesk.cs"] = "chooses the adapter by the kind of the account",
        ["src/Shipping/Accounts/SetCarrierAccount.cs"] = "tries the account's settings before it keeps them",
    };

    public override IReadOnlyList<Specimen> Bad =>
    [
        Specimen.Of("src/Orders/A.cs", "class A { string TikTokOrderId; }"),
        Specimen.Of("src/Orders/A.cs", "class A { void M() => tikTokShop.Call(); }"),
        Specimen.Of("src/Shipping/Labels/A.cs", "class UpsLabel;"),
        Specimen.Of("src/Channels/TikTokShop/A.cs", "class A { UpsClient ups; }"),
        Specimen.Of("src/Orders/Page.razor", "@if (order.IsTikTok) { }"),
    ];

    public override IReadOnlyList<Specimen> Good =>
    [
        Specimen.Of("src/Orders/A.cs", "class Groups { int Backups; string Pickups; /* TikTok writes it so */ }"),
        Specimen.Of("src/Channels/TikTokShop/A.cs", "class TikTokShopClient;"),
        Specimen.Of("src/Channels/ChannelsModule.cs", "class ChannelsModule { void M() => Add<TikTokShopChannel>(); }"),
        Specimen.Of("src/Shipping/Ups/A.cs", "class UpsClient;"),
    ];

    /// <summary>The host composes, and a module registers, what only the vendor's folder knows.</summary>
    public override bool Judges(string path) =>
        IsIn(path, "src/") && !IsIn(path, "src/Web/") && Ends(path, ".cs", ".razor") && !Ends(path, "Module.cs")
        && !Excused.ContainsKey(path);

    protected override IEnumerable<Finding> FindingsIn(SourceFile file) =>
        from vendor in Vendors
        where !IsIn(file.Path, vendor.Home)
        from word in Identifiers(file)
        where Words.Holds(word.Name, vendor.Words)
        select file.At(word.Line, $"{word.Name} belongs in {vendor.Home}");

    private static IEnumerable<(string Name, int Line)> Identifiers(SourceFile file) => IsCSharp(file.Path)
        ? file.Syntax.DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken))
            .Select(token => (token.ValueText, token.GetLocation().GetLineSpan().StartLinePosition.Line + 1))
        : from line in file.Lines.Index()
          from match in Identifier().Matches(line.Item)
          select (match.Value, line.Index + 1);

    [GeneratedRegex(@"[A-Za-z_]\w*")]
    private static partial Regex Identifier();
}
