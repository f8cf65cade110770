using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace CreatorFlow.Channels.Diagnosis.Checks;

/// <summary>
/// Does our webhook address answer, and is it this program that does? A message without a signature must be turned away
/// with 401: anything else there is somebody else. Asked from here; a wall between the channel and us is not seen.
/// </summary>
internal sealed class CheckWebhookAddress(IHttpClientFactory http) : IShopCheck
{
    public const string HttpClientName = "channels.own_address";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public CheckName Name => CheckName.WebhookAddress;

    public async Task<CheckResult> Run(CheckedShop shop, CancellationToken ct)
    {
        if (shop.Channel is not IWebhookDirectory directory)
        {
            return CheckResult.NotChecked;
        }

        var address = directory.Receiver(shop.Connection.UsesBackup);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);

        try
        {
            using var client = http.CreateClient(HttpClientName);
            using var nothing = new ByteArrayContent([]);
            using var answer = await client.PostAsync(address, nothing, limit.Token);
            return answer.StatusCode == HttpStatusCode.Unauthorized
                ? new(CheckFinding.AddressAnswers, address.AbsoluteUri)
                : new(CheckFinding.AddressOther, $"{address} {Server(answer)}".TrimEnd(), (long)answer.StatusCode);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new(CheckFinding.AddressSilent, $"{address}: no answer within {Patience.TotalSeconds} s");
        }
        catch (HttpRequestException broken)
        {
            return new(CheckFinding.AddressSilent, $"{address}: {Why(broken)}");
        }
    }

    private static string Server(HttpResponseMessage answer) => answer.Headers.Server.ToString();

    private static string Why(HttpRequestException broken) => broken.InnerException switch
    {
        SocketException socket => socket.SocketErrorCode.ToString(),
        AuthenticationException tls => tls.Message,
        _ => broken.Message,
    };
}
