using System.CommandLine;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Web.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string> Data() => new("--data")
    {
        Description = "Folder of everything that is kept; made when missing.",
        DefaultValueFactory = _ => "data",
    };

    public static Option<string?> Database() => new("--database")
    {
        Description = "sqlite:PATH or postgres:CONNECTION; a SQLite file in the data folder when left out.",
    };

    public static Option<string> Url(string standard) => new("--url")
    {
        Description = "Where to listen.",
        DefaultValueFactory = _ => standard,
    };

    /// <summary>The parser knows no addresses by itself.</summary>
    public static Option<Uri?> PublicUrl() => new("--public-url")
    {
        Description = "Where browsers and channels reach this program, such as https://shop.example.com.",
        CustomParser = typed =>
        {
            var text = typed.Tokens.Count > 0 ? typed.Tokens[0].Value : "";

            if (Uri.TryCreate(text, UriKind.Absolute, out var url)
                && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps))
            {
                return url;
            }

            typed.AddError($"--public-url is an address with http or https, not '{text}'.");
            return null;
        },
    };

    public static Option<bool> Json() => new("--json")
    {
        Description = "Print one JSON object as the last line; everything else goes to standard error.",
    };

    public static Option<bool> Verbose() => new("--verbose")
    {
        Description = "Tell of everything on standard error.",
    };

    public static Option<string?> Orders() => new("--orders")
    {
        Description = "Folder with orders.csv.gz, lines.csv.gz and products.csv.gz.",
    };

    public static Option<int> Seed() => new("--seed")
    {
        Description = "Decides everything that is drawn.",
        DefaultValueFactory = _ => 7,
    };

    /// <summary>The database that was named; a wrong form ends the command with its one line.</summary>
    public static DatabaseAddress Address(string? database, string dataFolder) =>
        DatabaseAddress.Parse(database, dataFolder) is { Problem: { } problem }
            ? throw new CommandRefused(problem)
            : DatabaseAddress.Parse(database, dataFolder).Value;
}

/// <summary>Ends a command with one line that says what to do.</summary>
internal sealed class CommandRefused(string line) : Exception(line)
{
    public CommandRefused(Problem problem) : this(problem.Detail)
    {
    }
}
