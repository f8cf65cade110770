namespace CreatorFlow.Tests.Shipping;

/// <summary>
/// The examples and descriptions that vendors publish, kept beside the project; tests skip where they are absent.
/// </summary>
internal static class Published
{
    public static byte[] UpsExample(string name) =>
        File.ReadAllBytes(Path.Combine(Folder("ups"), "examples-karrio", name));

    private static string Folder(string vendor)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var shared = Path.Combine(at.FullName, "shared", "contracts", vendor);

            if (Directory.Exists(shared))
            {
                return shared;
            }
        }

        Assert.Skip("skipped: ../shared is absent");
        return "";
    }
}
