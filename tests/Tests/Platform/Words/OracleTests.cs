using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace CreatorFlow.Tests.Platform.Words;

public sealed class OracleTests
{
    private static readonly TimeSpan NodeTimeout = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task The_reference_implementation_says_the_same_for_the_whole_table()
    {
        var said = await Ask(OracleFolder(), TestContext.Current.CancellationToken);

        said.Length.ShouldBe(WordsCase.All.Count);

        var different = WordsCase.All
            .Zip(said, (one, text) => (Case: one, Ours: one.Format(), Theirs: WordsCase.WithPlainSpaces(text)))
            .Where(pair => pair.Ours != pair.Theirs)
            .Select(pair => $"{pair.Case}\n  ours: {pair.Ours}\n  theirs: {pair.Theirs}");

        different.ShouldBeEmpty();
    }

    private static string OracleFolder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "tests", "Browser", "words");

            if (!Directory.Exists(folder))
            {
                continue;
            }

            if (!Directory.Exists(Path.Combine(folder, "node_modules", "intl-messageformat")))
            {
                Assert.Skip("skipped: the packages of tests/Browser/words are not installed");
            }

            return folder;
        }

        Assert.Skip("skipped: tests/Browser/words is absent");
        return "";
    }

    private static async Task<string[]> Ask(string folder, CancellationToken ct)
    {
        using var node = Start(folder);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(NodeTimeout);

        var output = node.StandardOutput.ReadToEndAsync(timeout.Token);
        var error = node.StandardError.ReadToEndAsync(timeout.Token);
        await node.WaitForExitAsync(timeout.Token);

        node.ExitCode.ShouldBe(0, await error);
        return JsonSerializer.Deserialize<string[]>(await output).ShouldNotBeNull();
    }

    private static Process Start(string folder)
    {
        var start = new ProcessStartInfo("node", ["oracle.mjs", "cases.json"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        try
        {
            return Process.Start(start).ShouldNotBeNull();
        }
        catch (Win32Exception)
        {
            Assert.Skip("skipped: node is absent");
            throw;
        }
    }
}
