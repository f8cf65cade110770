using System.Diagnostics.CodeAnalysis;

namespace CreatorFlow.Tests.Sandbox;

/// <summary>
/// Files of the shared folder beside the checkout; tests that need them are skipped where it is absent.
/// </summary>
internal static class SharedFiles
{
    public static string Path(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = System.IO.Path.Combine(folder.FullName, "shared");

            if (Directory.Exists(System.IO.Path.Combine(shared, "protocols")))
            {
                return System.IO.Path.Combine([shared, .. parts]);
            }
        }

        Skip();
        return "";
    }

    [DoesNotReturn]
    private static void Skip()
    {
        Assert.Skip("skipped: ../shared is absent");
        throw new InvalidOperationException("The test is skipped.");
    }
}
