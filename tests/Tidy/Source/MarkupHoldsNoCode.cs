using System.Text.RegularExpressions;

namespace CreatorFlow.Tidy.Source;

/// <summary>The content security policy allows no inline style and no inline script: markup holds neither.</summary>
internal sealed partial class MarkupHoldsNoCode : FileRule
{
    public override IReadOnlyList<Specimen> Bad =>
    [
        Specimen.Of("src/Orders/A.razor", "<p style=\"color: red\">"),
        Specimen.Of("src/Orders/A.razor", "<p class=\"a\" style='@style'>"),
        Specimen.Of("src/Orders/A.razor", "<style>"),
        Specimen.Of("src/Orders/A.razor", "<script>"),
        Specimen.Of("src/Orders/A.razor", "<script type=\"module\">let a;</script>"),
        Specimen.Of("src/Orders/A.razor", "<button onclick=\"go()\">"),
        Specimen.Of("src/Orders/A.razor", "<a href=\"javascript:go()\">"),
    ];

    public override IReadOnlyList<Specimen> Good =>
    [
        Specimen.Of("src/Orders/A.razor", "<script src=\"/app.js\" type=\"module\"></script>"),
        Specimen.Of("src/Orders/A.razor", "<script type=\"application/json\">@json</script>"),
        Specimen.Of("src/Orders/A.razor", "<p class=\"style\" data-style=\"a\">"),
        Specimen.Of("src/Orders/A.razor", "<Count OneText=\"1 selected\" />"),
    ];

    public override bool Judges(string path) => Ends(path, ".razor", ".cshtml");

    protected override IEnumerable<Finding> FindingsIn(SourceFile file) =>
        file.LinesWhere(Inline().IsMatch, "inline style or script: use a class, or an attribute that a script reads");

    [GeneratedRegex(
        @"(?<![\w-])style\s*=|<style\b|<script(?![^>]*\b(src=|type=""application/json""))"
        + @"|\s(?-i:on[a-z]+)\s*=\s*[""']|javascript:",
        RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}
