using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Platform.Problems.Answers;

/// <summary>Who asks: a person with a browser gets pages, a program gets a status and JSON.</summary>
public static class Asker
{
    private static readonly PathString[] ForPrograms = ["/api", "/hubs", "/live", "/webhooks"];

    /// <summary>True for a program.</summary>
    public static bool IsProgram(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();

        return ForPrograms.Any(path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
            || (accept.Contains("json", StringComparison.Ordinal)
                && !accept.Contains("text/html", StringComparison.Ordinal));
    }

    /// <summary>The network address of who asks; empty when there is none.</summary>
    public static string Address(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        return (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.ToString() ?? "";
    }
}
