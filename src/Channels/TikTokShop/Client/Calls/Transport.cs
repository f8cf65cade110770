using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>
/// Signs calls, sends them, and reads the answers: the code in the body decides whatever the status, and the status
/// only where there is no such body.
/// </summary>
internal sealed class Transport(Func<HttpClient> http, TikTokShopApiOptions app)
{
    /// <summary>Sends a signed call and returns what it answers.</summary>
    public Task<T> Send<T>(Call call, TikTokShopAccess access, CancellationToken ct) where T : Answer, new() =>
        Send<T>(call, access.AccessToken, CipherFor(call.Endpoint, access), ct);

    /// <summary>Asks the token host, which wants everything in the query and no signature.</summary>
    public Task<T> Ask<T>(Call call, CancellationToken ct) where T : Answer, new() => Send<T>(call, null, null, ct);

    private static string? CipherFor(Endpoint endpoint, TikTokShopAccess access)
    {
        if (!endpoint.IsShopBound)
        {
            return null;
        }

        return string.IsNullOrEmpty(access.Cipher)
            ? throw new ArgumentException($"{endpoint.Name} is about a shop: its cipher is missing.", nameof(access))
            : access.Cipher;
    }

    private async Task<T> Send<T>(Call call, string? token, string? cipher, CancellationToken ct)
        where T : Answer, new()
    {
        if (app.Gate is { } gate)
        {
            await gate.Enter(call.Endpoint, cipher, ct);
        }

        var started = Stopwatch.GetTimestamp();
        using var request = token is null
            ? SignedRequest.Unsigned(call, app)
            : SignedRequest.Of(call, app, token, cipher);
        var left = new CallOutcome(default, null, null, null);

        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
            limit.CancelAfter(app.CallTimeout);
            using var response = await Exchange(call.Endpoint, request, limit.Token, ct);
            left = left with { Status = response.StatusCode, Headers = response.Headers };
            return await Read<T>(call.Endpoint, response, limit.Token, ct);
        }
        catch (TikTokShopException failure)
        {
            left = left with { Failure = failure };
            throw;
        }
        catch (OperationCanceledException)
        {
            // The caller went away while the answer was read: nobody knows what it says.
            left = new(default, null, null, null);
            throw;
        }
        finally
        {
            app.Gate?.Left(call.Endpoint, cipher, left with { Took = Stopwatch.GetElapsedTime(started) });
        }
    }

    private Task<HttpResponseMessage> Exchange(
        Endpoint endpoint, HttpRequestMessage request, CancellationToken limit, CancellationToken ct) =>
        Guarded(
            endpoint,
            () => http().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit),
            ct);

    private Task<T> Read<T>(
        Endpoint endpoint, HttpResponseMessage response, CancellationToken limit, CancellationToken ct)
        where T : Answer, new() =>
        Guarded(endpoint, () => Read<T>(endpoint, response, limit), ct);

    private async Task<T> Guarded<T>(Endpoint endpoint, Func<Task<T>> step, CancellationToken ct)
    {
        try
        {
            return await step();
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            throw TikTokShopException.NoAnswer(
                endpoint, $"TikTok Shop did not answer within {app.CallTimeout}.", late);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            throw TikTokShopException.NoAnswer(
                endpoint, $"The connection to TikTok Shop failed: {broken.Message}", broken);
        }
    }

    private static async Task<T> Read<T>(Endpoint endpoint, HttpResponseMessage response, CancellationToken ct)
        where T : Answer, new()
    {
        Envelope<T>? envelope;

        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(ct);
            envelope = await JsonSerializer.DeserializeAsync(body, WireJson.For<Envelope<T>>(), ct);
        }
        catch (JsonException broken)
        {
            throw TikTokShopException.OfStatus(endpoint, response.StatusCode, broken);
        }

        if (envelope?.Code is not { } code)
        {
            throw TikTokShopException.OfStatus(endpoint, response.StatusCode, null);
        }

        if (code != 0)
        {
            throw TikTokShopException.OfCode(
                endpoint, code, envelope.Message, envelope.RequestId, response.StatusCode);
        }

        var data = envelope.Data ?? new T();
        data.RequestId = envelope.RequestId;
        return data;
    }
}
