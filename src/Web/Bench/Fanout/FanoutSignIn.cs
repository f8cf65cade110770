using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace CreatorFlow.Web.Bench.Fanout;

/// <summary>
/// Signs in as a browser does. Each person comes from an address of their own, since one address may try only a few
/// passwords a minute.
/// </summary>
internal static partial class FanoutSignIn
{
    private const int AddressesPerNet = 250;

    /// <summary>The cookie header of the person's session.</summary>
    public static async Task<string> Run(
        Uri server, NodePerson person, string password, int number, CancellationToken ct)
    {
        var from = new IPAddress([127, 1, (byte)(number / AddressesPerNet), (byte)((number % AddressesPerNet) + 2)]);
        var cookies = new CookieContainer();
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = cookies,
            ConnectCallback = (context, calling) => Connect(from, context.DnsEndPoint, calling),
        };
        using var http = new HttpClient(handler) { BaseAddress = server };
        var form = await http.GetStringAsync(new Uri("/sign-in", UriKind.Relative), ct);
        using var fields = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Token().Match(form).Groups[1].Value,
            ["email"] = person.Email,
            ["password"] = password,
        });
        using var answer = await http.PostAsync(new Uri("/sign-in", UriKind.Relative), fields, ct);

        return answer.StatusCode == HttpStatusCode.SeeOther
            ? cookies.GetCookieHeader(server)
            : throw new InvalidOperationException($"The sign-in was answered with {(int)answer.StatusCode}.");
    }

    private static async ValueTask<Stream> Connect(IPAddress from, DnsEndPoint to, CancellationToken ct)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        try
        {
            socket.Bind(new IPEndPoint(from, 0));
            await socket.ConnectAsync(IPAddress.Loopback, to.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
