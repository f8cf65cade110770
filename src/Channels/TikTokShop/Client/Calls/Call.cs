using System.Globalization;
using System.Text.Json;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>One call of an endpoint: what is signed is what is sent.</summary>
internal sealed class Call(Endpoint endpoint)
{
    private const int MaxIdLength = 64;
    private const int MaxIdempotencyKey = 255;

    private readonly List<(string Name, string Id)> places = [];

    public Endpoint Endpoint { get; } = endpoint;

    public Dictionary<string, string> Query { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Empty when there is nothing to say: an empty object is signed differently by different readers.
    /// </summary>
    public byte[] Body { get; private set; } = [];

    /// <summary>A file to upload; it is sent instead of the body and not signed.</summary>
    public Upload? File { get; private set; }

    /// <summary>Puts an id into the path.</summary>
    public Call At(string name, string id)
    {
        if (id.Length is 0 or > MaxIdLength || !id.All(IsOfId))
        {
            throw new ArgumentException($"No id of TikTok Shop: {id}", name);
        }

        places.Add((name, id));
        return this;
    }

    /// <summary>Adds a member to the query; one that is empty is not sent.</summary>
    public Call With(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Query[name] = value;
        }

        return this;
    }

    /// <summary>Adds what a record says to the query: lists are one member with commas.</summary>
    public Call With<T>(T members)
    {
        foreach (var member in JsonSerializer.SerializeToElement(members, WireJson.For<T>()).EnumerateObject())
        {
            With(member.Name, QueryText(member.Value));
        }

        return this;
    }

    /// <summary>Says which page is wanted, within the limits of the endpoint.</summary>
    public Call Page(PageRequest page)
    {
        if (page.Size is { } size && (size < Endpoint.MinPageSize || size > Endpoint.MaxPageSize))
        {
            throw new ArgumentOutOfRangeException(
                nameof(page), size, $"{Endpoint.Name} has pages of {Endpoint.MinPageSize} to {Endpoint.MaxPageSize}.");
        }

        return With("page_size", page.Size?.ToString(CultureInfo.InvariantCulture))
            .With("page_token", page.Token)
            .With("sort_field", page.SortField)
            .With("sort_order", page.SortOrder);
    }

    /// <summary>Repeats of a call with the same key are one.</summary>
    public Call Once(string key) => key.Length is > 0 and <= MaxIdempotencyKey
        ? With("idempotency_key", key)
        : throw new ArgumentException($"A key has 1 to {MaxIdempotencyKey} characters.", nameof(key));

    /// <summary>Serialises the body once; exactly these bytes are signed and sent.</summary>
    public Call Say<T>(T body)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, WireJson.For<T>());
        Body = bytes.AsSpan().SequenceEqual("{}"u8) ? [] : bytes;
        return this;
    }

    public Call Send(Upload file)
    {
        File = file;
        return this;
    }

    /// <summary>The path in a version, with the ids in their places.</summary>
    public string PathIn(string version) => places.Aggregate(
        Endpoint.PathIn(version),
        (path, place) => path.Replace($"{{{place.Name}}}", place.Id, StringComparison.Ordinal));

    private static bool IsOfId(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';

    private static string QueryText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(QueryText)),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.ToString(),
    };
}
