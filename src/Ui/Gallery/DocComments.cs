using System.Xml.Linq;

namespace CreatorFlow.Ui.Gallery;

/// <summary>The documentation comments that the compiler writes beside the assembly.</summary>
internal static class DocComments
{
    private static readonly Lazy<Dictionary<string, string>> Summaries = new(Read);

    /// <summary>The summary of a member such as "P:CreatorFlow.Ui.Badge.Text"; empty when there is none.</summary>
    public static string Of(string member) => Summaries.Value.GetValueOrDefault(member, "");

    private static Dictionary<string, string> Read()
    {
        var path = Path.ChangeExtension(typeof(DocComments).Assembly.Location, ".xml");

        if (!File.Exists(path))
        {
            return [];
        }

        return XDocument.Load(path).Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .ToDictionary(member => member.Attribute("name")!.Value, member => Text(member.Element("summary")!));
    }

    // A reference such as <see cref="Form"/> is shown by the last part of its name.
    private static string Text(XElement summary)
    {
        foreach (var reference in summary.Descendants("see").ToList())
        {
            reference.ReplaceWith(reference.Attribute("cref")?.Value.Split('.')[^1] ?? "");
        }

        return string.Join(' ', summary.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
